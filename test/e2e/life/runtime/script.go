package main

// podScript is the behaviour of a Pod. All times are in milliseconds.
type podScript struct {
	Sandbox struct {
		// Fails is the number of failed creations before it succeeds.
		Fails int `json:"fails"`
		Takes int `json:"takes"`
		// Lost lists the times at which it is lost, since it was first requested.
		Lost []int `json:"lost"`
	} `json:"sandbox"`
	// Containers holds the runs of each container. The last run repeats.
	Containers map[string][]run `json:"containers"`
}

type run struct {
	// Runs is the time after which it ends by itself; nil if it does not.
	Runs   *int   `json:"runs"`
	Exit   int    `json:"exit"`
	Reason string `json:"reason"`
	// StopTakes is the time that it needs to end after a stop signal, and StopExit its exit code
	// then.
	StopTakes int `json:"stopTakes"`
	StopExit  int `json:"stopExit"`
	// Commands holds the answers of the commands of probes and hooks.
	Commands map[string]command `json:"commands"`
	Pull     int                `json:"pull"`
	// PullFails and CreateFails are the numbers of failed pulls of its image and failed creations.
	PullFails   int  `json:"pullFails"`
	CreateFails int  `json:"createFails"`
	StartFails  bool `json:"startFails"`
}

type command struct {
	Takes int `json:"takes"`
	// Answers lists the answers, each with the time from which it applies: pass, fail, timeout or
	// error.
	Answers []struct {
		From   int    `json:"from"`
		Answer string `json:"answer"`
	} `json:"answers"`
}

// at returns the answer at a number of milliseconds after the container's start.
func (c command) at(since int) string {
	answer := "fail"
	for _, each := range c.Answers {
		if since >= each.From {
			answer = each.Answer
		}
	}
	return answer
}

// runOf returns the run for an attempt, as the kubelet counts attempts.
func (r *runtime) runOf(pod, container string, attempt int) run {
	runs := r.scripts[pod].Containers[container]
	if len(runs) == 0 {
		return run{}
	}
	return runs[min(attempt, len(runs)-1)]
}
