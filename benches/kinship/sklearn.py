"""Seconds that scikit-learn takes, by the clock and of the processor, for TF-IDF and everybody's
ten nearest: one text a line."""

import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.neighbors import NearestNeighbors

with open(sys.argv[1], encoding="utf-8") as file:
    texts = file.read().split("\n")
start, used = time.perf_counter(), time.process_time()
matrix = TfidfVectorizer(strip_accents="unicode", sublinear_tf=True).fit_transform(texts)
nearest = NearestNeighbors(n_neighbors=11, metric="cosine", algorithm="brute", n_jobs=2)
nearest.fit(matrix).kneighbors(matrix)
print(time.perf_counter() - start, time.process_time() - used)
