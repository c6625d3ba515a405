module github.com/akasse/dfdg

go 1.26

require (
	github.com/google/go-cmp v0.7.0
	github.com/leanovate/gopter v0.2.11
	github.com/shopspring/decimal v1.6.0
)
