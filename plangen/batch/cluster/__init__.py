"""The batch beyond one machine: a Dask cluster builds, plans and documents may be at URLs."""
