"""Two public registers as folders of descriptors, for `cargo bench --bench kinship -- register DIR`.

    python3 benches/kinship/registers.py startups CLONE-OF-betagouv/beta.gouv.fr DIR
    python3 benches/kinship/registers.py goods CLONE-OF-DPGAlliance/publicgoods-candidates DIR

Nothing is taken away from what the register says and nothing is put right: the texts stand as they
are there, with their links, dates and marks. What the register calls themes goes to `[extra]`, which
kinship never sees."""

import json
import pathlib
import re
import sys
import unicodedata


def quoted(value):
    # A JSON string is a TOML string but for DEL.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "")


def written(folder, ident, project, bearer, themes):
    lines = ["format = 1", "[project]", f"id = {quoted(ident)}"]
    lines += [f"{key} = {value}" for key, value in project if value]
    if bearer:
        lines += ["[bearer]", f"name = {quoted(bearer)}"]
    lines += ["[extra]", f"themes = {listed(themes)}", ""]
    (folder / f"{ident}.toml").write_text("\n".join(lines), encoding="utf-8")


def listed(values):
    return "[" + ", ".join(quoted(str(value)) for value in values) + "]" if values else ""


def startups(clone, folder):
    import yaml

    for path in sorted((clone / "content/_startups").glob("*.md")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        said = yaml.safe_load(head)
        phases = sorted(
            ((phase["name"], str(phase["start"])[:10]) for phase in said["phases"] if phase.get("start")),
            key=lambda phase: phase[1],
        )
        over = [start for name, start in phases if name.startswith("abandon")]
        sponsors = [sponsor.rsplit("/", 1)[-1] for sponsor in said.get("sponsors") or []]
        partners = ", ".join(f"{{ name = {quoted(sponsor)} }}" for sponsor in sponsors)
        project = [
            ("name", quoted(said["title"])),
            ("summary", quoted(f"{said['mission']}\n\n{body}".strip())),
            ("language", '"fr"'),
            ("stage", '"ended"' if over else '"unknown"'),
            ("started", phases[0][1] if phases else ""),
            ("ended", over[-1] if over else ""),
            ("publics", listed(said.get("usertypes"))),
            ("partners", f"[{partners}]" if partners else ""),
            ("links", listed([said["link"]] if said["link"].startswith("http") else [])),
        ]
        stem = unicodedata.normalize("NFD", path.stem).encode("ascii", "ignore").decode().lower()
        written(folder, re.sub("[^a-z0-9]+", "-", stem), project, said["incubator"], said.get("thematiques") or [""])


def goods(clone, folder):
    # A candidate may stand in several folders, at several stages: once is enough.
    paths = {path.stem: path for path in sorted(clone.glob("*/*.json"))}
    for stem, path in sorted(paths.items()):
        said = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(said, dict) or not said.get("description"):
            continue
        goals = [goal for goal in said.get("SDGs") or [] if isinstance(goal, dict)]
        texts = [said["description"]] + [goal.get("evidenceText") or "" for goal in goals]
        website = said.get("website") or ""
        project = [
            ("name", quoted(said["name"])),
            ("summary", quoted("\n\n".join(filter(None, texts)))),
            ("language", '"en"'),
            ("stage", '"unknown"'),
            ("links", listed([website] if website.startswith("http") else [])),
        ]
        owners = [owner["name"] for owner in said["organizations"] if owner.get("org_type") == "owner"]
        themes = [f"SDG {goal['SDGNumber']}" for goal in goals]
        ident = re.sub("[^a-z0-9]+", "-", stem.lower()).strip("-")
        written(folder, ident, project, owners[0] if owners else "", themes or [""])


if __name__ == "__main__":
    register, clone, folder = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    {"startups": startups, "goods": goods}[register](clone, folder)
