//! Commands that take many projects together, and those that look for a person in all of them.

use super::*;

pub const ROWS: &[Row] = &[
    row("panel", "projects with a review", |f, n| vec![with_reviews(f, n, 1)]),
    Row { part: 4, ..row("panel", "reviews of one project", |f, n| vec![with_reviews(f, 1, n)]) },
    row("panel", "reviews of no project", |f, n| {
        let path = plain(f, n);
        for at in 0..n {
            written(f, &format!("in/r{at:06}.toml"), review(at + 1_000_000, at));
        }
        vec![path]
    }),
    long("panel", "replies", |f, n| {
        written(f, "in/r.toml", review(0, 0));
        one(f, "", &replies(n));
        vec![within(f, "in")]
    }),
    row("blind", "projects", |f, n| {
        all(&[&plain(f, n), "-o", "out/copies", "--key", "out/copies.key"])
    }),
    long("blind", "partners", |f, n| blind(f, &partners(n), "")),
    long("blind", "links", |f, n| {
        blind(f, &texts("links", n, |at| format!("https://p{at}.example.org/a")), "")
    }),
    Row {
        ends: 3,
        ..long("blind", "names in a text", |f, n| {
            let note = "à la rue de Paris avec Jean Dupont, 06 12 34 56 78. ".repeat(n / 2);
            blind(f, "", &format!("[answers]\nopenness = {{ level = 2, note = \"{note}\" }}\n"))
        })
    },
    long("blind", "partners, each in a note", |f, n| {
        let notes = list("[answers.openness]\nlevel = 2\nevidence = [\n", n, "]\n", |at| {
            format!("  {{ kind = \"declared\", note = \"Vu avec Association {at} du Lac\" }},\n")
        });
        blind(f, &partners(n), &notes)
    }),
    Row {
        is_changed: true,
        ..row("decide", "decisions in the folder", |f, n| {
            for at in 1..n {
                written(f, &format!("in/d{at:06}.toml"), decision(at));
            }
            one(f, "", "");
            let _ = std::fs::remove_file(f.join("in/d.toml"));
            let by = ["--by", "Jury", "--outcome", "meet", "--reason", "So."];
            all(&[&["in/p.toml", "-o", "in/d.toml"][..], &by].concat())
        })
    },
    row("batch", "projects, without kinship", |f, n| {
        all(&[&plain(f, n), "-o", "out", "--no-kinship"])
    }),
    row("batch", "projects, and the same of an earlier year", |f, n| {
        let now = plain(f, n);
        for at in 0..n {
            written(f, &format!("before/p{at:06}.toml"), project(at, "", ""));
        }
        all(&[&now, "--before", &within(f, "before"), "-o", "out", "--no-kinship", "--no-pages"])
    }),
    kinship("batch", "projects", |f, n| all(&[&plain(f, n), "-o", "out", "--no-pages"])),
    kinship("batch", "projects that share a skill", |f, n| {
        all(&[&same_skill(f, n), "-o", "out", "--no-pages"])
    }),
    long("batch", "skills of three projects", |f, n| {
        all(&[&projects(f, 3, |at| skills(n, at)), "-o", "out", "--no-pages"])
    }),
    long("batch", "partners of three projects", |f, n| {
        for at in 0..3 {
            written(f, &format!("in/p{at}.toml"), project(at, &partners(n), ""));
        }
        all(&[&within(f, "in"), "-o", "out", "--no-pages"])
    }),
    kinship("federate", "projects", |f, n| vec![plain(f, n)]),
    kinship("federate", "projects that share a skill", |f, n| vec![same_skill(f, n)]),
    kinship("federate", "projects with skills of their own", |f, n| {
        vec![projects(f, n, |at| skills(8, at))]
    }),
    long("federate", "skills of three projects", |f, n| vec![projects(f, 3, |at| skills(n, at))]),
    long("federate", "skills of three projects, as blocks", |f, n| {
        all(&[&projects(f, 3, |at| skills(n, at)), "--forge"])
    }),
    row("federate", "projects with skills, as blocks", |f, n| {
        all(&[&projects(f, n, |at| skills(4, at)), "--forge"])
    }),
    long("federate", "partners of three projects", |f, n| {
        for at in 0..3 {
            written(f, &format!("in/p{at}.toml"), project(at, &partners(n), ""));
        }
        vec![within(f, "in")]
    }),
    long("federate", "publics of three projects", |f, n| {
        let publics = |own: usize| texts("publics", n, |at| format!("public {at} {own} du lac"));
        for at in 0..3 {
            written(f, &format!("in/p{at}.toml"), project(at, &publics(at), ""));
        }
        vec![within(f, "in")]
    }),
    row("find", "projects", |f, n| all(&["voisins", "--in", &plain(f, n)])),
    row("support", "projects for 100 structures", |f, n| vec![seekers(f, n, 100, 90)]),
    row("support", "structures for 100 projects", |f, n| vec![seekers(f, 100, n, 90)]),
    Row {
        most: 2.0,
        why: FOLDER_OR_FILES,
        ..row("support", "projects, and a tenth as many structures", |f, n| {
            vec![seekers(f, n, n / 10, 90)]
        })
    },
    Row {
        most: 2.0,
        why: FOLDER_OR_FILES,
        ..row("support", "the same, each in a town of its own", |f, n| {
            vec![seekers(f, n, n / 10, n)]
        })
    },
    long("support", "skills of a project and a structure", |f, n| {
        written(f, "in/p.toml", project(0, "", &skills(n, 0)));
        let skills = texts("skills", n, |at| format!("atelier {at}"));
        let text = format!("format = 1\n[structure]\nid = \"s\"\nname = \"S\"\n[offers]\n{skills}");
        written(f, "in/s.toml", text);
        vec![within(f, "in")]
    }),
    row("observe", "projects with a decision", |f, n| {
        for at in 0..n {
            written(
                f,
                &format!("in/c{}/p{at:06}.toml", at % 2),
                project(at, "", "[answers]\nopenness = 2\n"),
            );
            written(f, &format!("in/c{}/d{at:06}.toml", at % 2), decision(at));
        }
        vec![within(f, "in")]
    }),
    row("observe", "cohorts", |f, n| {
        for at in 0..n {
            written(f, &format!("in/c{at:06}/p.toml"), project(at, "", ""));
        }
        vec![within(f, "in")]
    }),
    row("export-person", "projects", |f, n| all(&["Porteuse 3", &plain(f, n)])),
    row("export-person", "partners", |f, n| {
        one(f, &partners(n), "");
        all(&["Association 3 du lac", &within(f, "in")])
    }),
    row("export-person", "mentions in one file", |f, n| {
        let comments = list("", n, "", |_| String::from("# avec Zoé Martin\n"));
        let answers = list("[answers.openness]\nlevel = 2\nevidence = [\n", n, "]\n", |_| {
            String::from("  { kind = \"declared\", note = \"Zoé Martin\" },\n")
        });
        one(f, "", &format!("{comments}{answers}"));
        all(&["Zoé Martin", &within(f, "in")])
    }),
    row("export-person", "mentions on one line", |f, n| {
        one(f, "", &format!("# {}\n", "avec Zoé Martin ".repeat(n)));
        all(&["Zoé Martin", &within(f, "in")])
    }),
    Row {
        is_changed: true,
        ..eighth("purge", "projects", |f, n| {
            let text =
                |at| format!("[answers]\nopenness = {{ level = 2, note = \"Zoé Martin {at}\" }}\n");
            all(&["Zoé Martin", &projects(f, n, text)])
        })
    },
    Row {
        is_changed: true,
        ..row("purge", "mentions in one file", |f, n| {
            let comments = list("", n, "", |_| String::from("# avec Zoé Martin\n"));
            let answers = list("[answers.openness]\nlevel = 2\nevidence = [\n", n, "]\n", |_| {
                String::from("  { kind = \"declared\", note = \"Zoé Martin\" },\n")
            });
            one(f, "", &format!("{comments}{answers}"));
            all(&["Zoé Martin", &within(f, "in")])
        })
    },
];
