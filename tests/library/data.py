"""Reads what germoir writes for programs with DuckDB, and holds it against its JSON: .ci/data."""

import json
import sys
from pathlib import Path

import duckdb

folder = Path(sys.argv[1])
out = folder / "out"
cohort = json.loads((out / "cohort.json").read_text())


def ask(query: str):
    return duckdb.sql(query.replace("OUT", str(out)).replace("FOLDER", str(folder))).fetchall()


# Lines in short: figures are numbers, levels have columns of their own, without a hint.
lines = [json.loads(line) for line in (folder / "slim.ndjson").read_text().splitlines()]
rows = ask("SELECT id, date, families.bearer.low, levels.openness FROM 'FOLDER/slim.ndjson'")
assert len(rows) == len(lines) > 10, len(rows)
for row, line in zip(rows, lines, strict=True):
    assert row[0] == line["id"]
    assert str(row[1]) == line["date"]
    assert row[2] == line["families"]["bearer"]["low"]
    assert row[3] == line["levels"].get("openness")

# Whole lines.
(count,) = ask("SELECT count(DISTINCT project.id) FROM 'OUT/assessments.ndjson'")[0]
assert count == cohort["counts"]["projects"], count

# Plain tables: numbers are numbers, and tables join by id.
types = dict(ask("SELECT column_name, column_type FROM (DESCRIBE FROM 'OUT/kinship.csv')"))
assert types["together"] == "DOUBLE" and types["text"] == "DOUBLE", types
types = dict(ask("SELECT column_name, column_type FROM (DESCRIBE FROM 'OUT/projects.csv')"))
assert types["answered"] == "BIGINT", types
joined = ask(
    "SELECT p.id, n.stage, k.together FROM 'OUT/kinship.csv' k JOIN 'OUT/projects.csv' p USING (id) "
    "JOIN 'OUT/projects.csv' n ON n.id = k.\"neighbour-id\""
)
(pairs,) = ask("SELECT count(*) FROM 'OUT/kinship.csv'")[0]
assert len(joined) == pairs > 0, (len(joined), pairs)
stages = dict(ask("SELECT id, stage FROM 'OUT/projects.csv'"))
assert stages == {project["id"]: project["stage"] for project in cohort["projects"]}
print(f"DuckDB {duckdb.__version__}: {len(lines)} lines, {len(stages)} projects, {pairs} neighbours.")
