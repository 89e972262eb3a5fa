//go:build kubernetes36

package main

const linkedVersion = "1.36"
