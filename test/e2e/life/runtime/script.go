package main

// podScript is what a Pod does. All times are in milliseconds.
type podScript struct {
	Sandbox struct {
		// Fails is how often it cannot be made.
		Fails int `json:"fails"`
		Takes int `json:"takes"`
		// Lost is when it is lost, counted from when it was asked for first.
		Lost []int `json:"lost"`
	} `json:"sandbox"`
	// Containers holds the runs of each, the last of which repeats.
	Containers map[string][]run `json:"containers"`
}

type run struct {
	// Runs is when it ends by itself; nil: it does not.
	Runs   *int   `json:"runs"`
	Exit   int    `json:"exit"`
	Reason string `json:"reason"`
	// StopTakes is how long it takes to end once it is told to, and StopExit its code then.
	StopTakes int `json:"stopTakes"`
	StopExit  int `json:"stopExit"`
	// Commands holds what a command answers: a probe's or a hook's.
	Commands map[string]command `json:"commands"`
	Pull     int                `json:"pull"`
	// PullFails and CreateFails say how often its image cannot be pulled and it cannot be made.
	PullFails   int  `json:"pullFails"`
	CreateFails int  `json:"createFails"`
	StartFails  bool `json:"startFails"`
}

type command struct {
	Takes int `json:"takes"`
	// Answers says what it answers, from when on: pass, fail, timeout or error.
	Answers []struct {
		From   int    `json:"from"`
		Answer string `json:"answer"`
	} `json:"answers"`
}

// at is the answer some milliseconds after the container's start.
func (c command) at(since int) string {
	answer := "fail"
	for _, each := range c.Answers {
		if since >= each.From {
			answer = each.Answer
		}
	}
	return answer
}

// runOf is called with the attempt that the kubelet counts.
func (r *runtime) runOf(pod, container string, attempt int) run {
	runs := r.scripts[pod].Containers[container]
	if len(runs) == 0 {
		return run{}
	}
	return runs[min(attempt, len(runs)-1)]
}
