# What a contributor runs. `make help` lists it; .ci/run is the gate, and needs none of this.

.DEFAULT_GOAL := help
GOLANGCI := github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.6.0

.PHONY: help
help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  %-10s %s\n", $$1, $$2 }'

.PHONY: gate
gate: ## everything that must hold before a change lands
	.ci/run

.PHONY: test
test: ## the tests
	go test ./...

.PHONY: generate
generate: ## the generated code and the documentation in docs
	go generate ./...

.PHONY: sager
sager: ## the case suite, by the command a user runs
	go run ./examples/tjek testdata/sager

.PHONY: regler
regler: ## the rule catalogue, an id a line
	go run ./examples/tjek -regler

.PHONY: lint
lint: ## the linters of .golangci.yml
	go run $(GOLANGCI) run ./...

.PHONY: vaerter
vaerter: ## the case suite from Node, C, Python and C#; the npm package and its types
	examples/vaerter -alle
	MANGLER=1 examples/wasm/node/test/koer

.PHONY: side
side: ## the page to try messages on, clicked through in a headless Chromium
	MANGLER=1 examples/proev/test/koer

.PHONY: beam
beam: ## 100,000 citizens on Apache Beam's local runner, held against the plain loop
	cd examples/beam && go test -v -timeout 30m ./... -borgere 100000

.PHONY: api
api: ## the exported API against the latest tag, by gorelease
	.ci/api

.PHONY: fuzz
fuzz: ## every fuzz target there is, T=10s each; P=./taeller for one package. What is found is kept in testdata/fuzz
	@go test -list '^Fuzz' $(or $(P),./...) | awk '/^Fuzz/ { f[n++] = $$1 } /^ok/ { for (i = 0; i < n; i++) print $$2, f[i]; n = 0 }' | \
	while read -r p f; do \
	  echo "== $$p $$f"; \
	  go test -run '^$$' -fuzz "^$$f\$$" -fuzztime $(or $(T),10s) -fuzzminimizetime 5x "$$p" || exit 1; \
	done

.PHONY: nat
nat: ## all that the tests draw at random, from a new seed and at length; P=./taeller for one package. An hour or two
	go test -count=1 -timeout 4h $(or $(P),$$(grep -rl internal/proeve --include='*_test.go' . | grep -vE '^./(internal/(bench|mutant)|examples/beam)/' | xargs -n1 dirname | sort -u)) -seed 0 -grundigt

.PHONY: mutant
mutant: ## all changes of the rules' data and a sample of the code's that no test notices; P=taeller for one package. Hours
	cd internal/mutant && for p in $(or $(P),taeller frist medlemskab); do go run . -ud testdata/bevis -tabel -kun graense,dato,rolle,kode,snitflade,liste,celle,tavshed,id -n 0 $$p || exit 1; done
	cd internal/mutant && for p in $(or $(P),. errors codelist internal/ciffer internal/felt internal/fund internal/laes internal/motor internal/skriv taeller taeller/hjaelp frist medlemskab medlemskab/bestand); do \
	  go run . -ud testdata/bevis -n 150 -uden TestLineaer,TestXMLFjendtlig $$p || exit 1; done
	go generate ./internal/gen/bevis

.PHONY: bevis
bevis: ## docs/bevis.md: the figures, measured again
	go run ./internal/gen/bevis -maal

.PHONY: fart
fart: ## docs/fart.md: how fast, beside the ways one would otherwise go; ten minutes on a machine that does nothing else
	cd internal/bench && go run ./fart

.PHONY: bench
bench: ## the measurements beside the ways one would otherwise go
	cd internal/bench && go test -run '^$$' -bench . ./...
