// Package fjendtlig gives hostile input to every reader of the library: it holds tests alone.
package fjendtlig
