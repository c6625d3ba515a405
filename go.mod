module github.com/akasse/dfdg

go 1.26

require (
	github.com/google/go-cmp v0.7.0 // indirect
	github.com/leanovate/gopter v0.2.11 // indirect
	github.com/shopspring/decimal v1.6.0 // indirect
)
