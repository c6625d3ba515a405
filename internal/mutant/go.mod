module github.com/akasse/dfdg/internal/mutant

go 1.26
