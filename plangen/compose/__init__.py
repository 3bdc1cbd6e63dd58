"""Plan, figures, findings and a template, made into a document."""
