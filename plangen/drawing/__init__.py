"""Pictures of charts, laid out with measured text and painted without matplotlib's figures."""

import os

# numpy is the heaviest import here, and half of its time is OpenBLAS starting threads unasked.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
