module github.com/akasse/dfdg/internal/gen/skematest

go 1.26

require (
	github.com/akasse/dfdg v0.0.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
)

require (
	github.com/shopspring/decimal v1.6.0 // indirect
	golang.org/x/text v0.14.0 // indirect
)

replace github.com/akasse/dfdg => ../../..
