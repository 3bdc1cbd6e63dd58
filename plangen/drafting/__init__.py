"""Starting a plan: from a starter and a few answers, or from the plan of the year before."""
