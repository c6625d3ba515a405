module github.com/akasse/dfdg/internal/logtest

go 1.26

replace github.com/akasse/dfdg => ../..

require (
	github.com/akasse/dfdg v0.0.0-00010101000000-000000000000
	github.com/davecgh/go-spew v1.1.1
	github.com/rs/zerolog v1.35.1
	github.com/sirupsen/logrus v1.10.2
	go.uber.org/zap v1.28.0
)

require (
	github.com/leanovate/gopter v0.2.11 // indirect
	github.com/mattn/go-colorable v0.1.14 // indirect
	github.com/mattn/go-isatty v0.0.20 // indirect
	github.com/shopspring/decimal v1.6.0 // indirect
	go.uber.org/multierr v1.10.0 // indirect
	golang.org/x/sys v0.29.0 // indirect
)
