//go:build kubernetes38

package main

const linkedVersion = "1.38"
