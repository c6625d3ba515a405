module github.com/akasse/dfdg/internal/bench

go 1.26

require github.com/akasse/dfdg v0.0.0

require github.com/shopspring/decimal v1.6.0 // indirect

replace github.com/akasse/dfdg => ../..
