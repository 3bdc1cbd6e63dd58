"""Numbers in running text: which are figures, what they mean, and which only look like figures."""
