//go:build kubernetes35

package main

const linkedVersion = "1.35"
