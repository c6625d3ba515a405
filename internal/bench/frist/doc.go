// Package frist measures the deadlines beside the ways one would otherwise go.
package frist
