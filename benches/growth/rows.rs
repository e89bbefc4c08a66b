//! What is measured: each command with each thing that can be many.

use std::path::Path;

use crate::inputs::*;

pub struct Row {
    pub command: &'static str,
    pub thing: &'static str,
    /// Writes the input, and says the arguments.
    pub make: fn(&Path, usize) -> Vec<String>,
    /// Flags that lift what would stop the larger sizes.
    pub lifts: &'static [&'static str],
    /// The exit code.
    pub ends: i32,
    /// The bound of the exponent, and why where it is above 1.25.
    pub most: f64,
    pub why: &'static str,
    /// Sizes are divided by this.
    pub part: usize,
    /// Whether a run changes its input.
    pub is_changed: bool,
}

const PLAIN: Row = Row {
    command: "",
    thing: "",
    make: |_, _| Vec::new(),
    lifts: &[],
    ends: 0,
    most: 1.25,
    why: "",
    part: 1,
    is_changed: false,
};

/// Every list of a file as long as the largest size, and as many problems told.
const LONG: &[&str] = &["--max-list", "1000000"];
const MANY: &[&str] = &["--max-problems", "1000000"];
const BOTH: &[&str] = &["--max-list", "1000000", "--max-problems", "1000000"];
const EACH_WITH_EACH: &str =
    "each project with each, at most the square; --no-kinship leaves it out";
const FOLDER_OR_FILES: &str = "--max-files bounds them";

const fn row(
    command: &'static str,
    thing: &'static str,
    make: fn(&Path, usize) -> Vec<String>,
) -> Row {
    Row { command, thing, make, ..PLAIN }
}

const fn long(
    command: &'static str,
    thing: &'static str,
    make: fn(&Path, usize) -> Vec<String>,
) -> Row {
    Row { command, thing, make, lifts: LONG, ..PLAIN }
}

/// Each of these is a dozen lines.
const fn eighth(
    command: &'static str,
    thing: &'static str,
    make: fn(&Path, usize) -> Vec<String>,
) -> Row {
    Row { command, thing, make, part: 8, ..PLAIN }
}

const fn kinship(
    command: &'static str,
    thing: &'static str,
    make: fn(&Path, usize) -> Vec<String>,
) -> Row {
    Row { command, thing, make, most: 2.0, why: EACH_WITH_EACH, ..PLAIN }
}

fn all(arguments: &[&str]) -> Vec<String> {
    arguments.iter().map(|argument| (*argument).to_owned()).collect()
}

fn in_files(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<String> =
        entries.map(|entry| entry.unwrap().path().display().to_string()).collect();
    files.sort();
    files
}

fn plain(folder: &Path, count: usize) -> String {
    projects(folder, count, |_| String::from("[answers]\nopenness = 2\nlistening = 1\n"))
}

fn same_skill(folder: &Path, count: usize) -> String {
    projects(folder, count, |_| {
        String::from(
            "[needs]\nskills = [\"comptabilité\"]\n\n[offers]\nskills = [\"comptabilité\"]\n",
        )
    })
}

fn with_reviews(folder: &Path, projects: usize, readers: usize) -> String {
    let path = plain(folder, projects);
    for project in 0..projects {
        for reader in 0..readers {
            let name = format!("in/r{project:06}-{reader:06}.toml");
            written(folder, &name, review(project, reader));
        }
    }
    path
}

/// A project with one long list: the command, then what stands before and after the file.
fn of_one(folder: &Path, keys: &str, tables: &str) -> Vec<String> {
    vec![one(folder, keys, tables)]
}

fn twice(folder: &Path, keys: &str, tables: &str) -> Vec<String> {
    let old = one(folder, keys, tables);
    let new =
        written(folder, "new/p.toml", project(0, keys, &format!("{tables}\n[extra]\na = 1\n")));
    vec![old, new]
}

fn blind(folder: &Path, keys: &str, tables: &str) -> Vec<String> {
    all(&[&one(folder, keys, tables), "-o", "out/copies", "--key", "out/copies.key"])
}

pub const ROWS: &[Row] = &[
    row("new", "projects in the folder", |f, n| {
        plain(f, n);
        all(&["out/new.toml"]);
        within(f, "out");
        all(&["out/new.toml"])
    }),
    Row {
        lifts: LONG,
        ..row("interview", "partners", |f, n| {
            written(f, "stdin", "q\n");
            of_one(f, &partners(n), "")
        })
    },
    eighth("form", "criteria of an overlay", |f, n| all(&["html", "--criteria", &overlay(f, n)])),
    row("import", "rows of a form", |f, n| all(&[&sheet(f, n), "--into", "out"])),
    long("import", "entries of each list of a form", |f, n| all(&[&form(f, n), "--into", "out"])),
    row("check", "projects", |f, n| vec![plain(f, n)]),
    row("check", "projects, as JSON", |f, n| all(&[&plain(f, n), "--format", "json"])),
    Row {
        lifts: MANY,
        ends: 1,
        ..row("check", "unknown keys", |f, n| {
            of_one(f, "", &list("[answers]\n", n, "", |at| format!("unknown-{at} = 1\n")))
        })
    },
    Row {
        lifts: MANY,
        ends: 1,
        ..row("check", "mistakes of the language", |f, n| {
            of_one(f, "", &list("[answers]\n", n, "", |at| format!("a{at} = oui\n")))
        })
    },
    Row {
        lifts: MANY,
        ends: 1,
        ..row("check", "letters of one key, times 100", |f, n| {
            of_one(f, "", &format!("[answers]\n{} = 1\n", "k".repeat(n * 100)))
        })
    },
    Row {
        lifts: MANY,
        ends: 1,
        ..row("check", "unknown keys on one line", |f, n| {
            of_one(f, "", &list("answers = {", n, " a = 1 }\n", |at| format!("unknown-{at} = 1, ")))
        })
    },
    row("check", "dotted keys", |f, n| {
        of_one(f, "", &list("", n, "", |at| format!("extra.a{at}.b = 1\n")))
    }),
    Row {
        lifts: BOTH,
        ..row("check", "observations", |f, n| of_one(f, "", &observations(n, false)))
    },
    Row {
        lifts: BOTH,
        ..row("check", "observations on one date", |f, n| of_one(f, "", &observations(n, true)))
    },
    Row { lifts: BOTH, ..row("check", "partners", |f, n| of_one(f, &partners(n), "")) },
    Row { lifts: BOTH, ..row("check", "pieces of evidence", |f, n| of_one(f, "", &evidence(n))) },
    Row { lifts: BOTH, ..row("check", "skills", |f, n| of_one(f, "", &skills(n, 0))) },
    Row { lifts: BOTH, ..row("check", "replies", |f, n| of_one(f, "", &replies(n))) },
    Row {
        lifts: BOTH,
        ends: 1,
        ..row("check", "values of a closed set", |f, n| {
            of_one(f, &texts("concepts", n, |at| format!("concept-{at}")), "")
        })
    },
    Row {
        ends: 1,
        ..row("check", "entries of a list that is too long", |f, n| {
            of_one(f, &texts("publics", n + 1_001, |at| format!("public {at}")), "")
        })
    },
    row("assess", "projects", |f, n| in_files(&plain(f, n))),
    row("assess", "lines of a stream", |f, n| {
        let text = list("", n, "", |at| {
            format!(
                "{{\"format\":1,\"project\":{{\"id\":\"p{at}\",\"name\":\"N {at}\",\"summary\":\"{}\",\
                 \"stage\":\"idea\"}},\"answers\":{{\"openness\":2}}}}\n",
                summary(at)
            )
        });
        written(f, "stdin", text);
        all(&["-", "--input", "ndjson", "--format", "ndjson"])
    }),
    long("assess", "pieces of evidence", |f, n| of_one(f, "", &evidence(n))),
    long("assess", "observations, as a page", |f, n| {
        [of_one(f, "", &observations(n, false)), all(&["--format", "html"])].concat()
    }),
    long("assess", "pieces of evidence, line by line", |f, n| {
        [of_one(f, "", &evidence(n)), all(&["--explain"])].concat()
    }),
    eighth("assess", "criteria of an overlay", |f, n| {
        [of_one(f, "", ""), all(&["--criteria", &overlay(f, n)])].concat()
    }),
    Row {
        lifts: &["--max-size", "100MB", "--max-steps", "1000000000"],
        ..row("assess", "marks of a template", |f, n| {
            let paper = written(f, "in/paper.txt", "{{ project.name }}\n".repeat(n));
            [of_one(f, "", ""), all(&["--template", &paper])].concat()
        })
    },
    row("letter", "projects", |f, n| all(&[&plain(f, n), "-o", "out"])),
    kinship("letter", "projects to be introduced to", |f, n| {
        let path = same_skill(f, n);
        all(&[&format!("{path}/p000000.toml"), "--with", &path])
    }),
    long("letter", "pieces of evidence", |f, n| of_one(f, "", &evidence(n))),
    row("reach", "projects", |f, n| vec![projects(f, n, |_| observations(3, false))]),
    long("reach", "observations", |f, n| of_one(f, "", &observations(n, false))),
    long("reach", "observations on one date", |f, n| of_one(f, "", &observations(n, true))),
    long("reach", "observations, as a page", |f, n| {
        [of_one(f, "", &observations(n, false)), all(&["--format", "html"])].concat()
    }),
    long("reach", "expectations and observations", |f, n| {
        let expected = list("", n, "", |at| {
            format!("[[reach.earlier_expectations]]\ncount = {}\ndate = 1990-01-02\n", at + 9)
        });
        of_one(f, "", &format!("{}{expected}", observations(n, false)))
    }),
    row("compare", "projects", |f, n| {
        let old = plain(f, n);
        for at in 0..n {
            written(f, &format!("new/p{at:06}.toml"), project(at, "", "[answers]\nopenness = 3\n"));
        }
        all(&[&old, &within(f, "new")])
    }),
    long("compare", "observations", |f, n| twice(f, "", &observations(n, false))),
    long("compare", "partners", |f, n| twice(f, &partners(n), "")),
    long("compare", "pieces of evidence", |f, n| twice(f, "", &evidence(n))),
    row("screen", "projects", |f, n| vec![plain(f, n)]),
    long("screen", "pieces of evidence", |f, n| of_one(f, "", &evidence(n))),
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
    Row {
        ends: 3,
        ..row("blind", "projects", |f, n| {
            all(&[&plain(f, n), "-o", "out/copies", "--key", "out/copies.key"])
        })
    },
    Row { ends: 3, ..long("blind", "partners", |f, n| blind(f, &partners(n), "")) },
    Row {
        ends: 3,
        ..long("blind", "links", |f, n| {
            blind(f, &texts("links", n, |at| format!("https://p{at}.example.org/a")), "")
        })
    },
    Row {
        ends: 3,
        ..long("blind", "names in a text", |f, n| {
            let text = list("[bearer2]\nx = 1\n", 0, "", |_| String::new());
            let note = "à la rue de Paris avec Jean Dupont, 06 12 34 56 78. ".repeat(n / 2);
            blind(
                f,
                "",
                &format!(
                    "{}[answers]\nopenness = {{ level = 2, note = \"{note}\" }}\n",
                    &text[..0]
                ),
            )
        })
    },
    Row {
        ends: 3,
        ..long("blind", "partners, each in a note", |f, n| {
            let notes = list("[answers.openness]\nlevel = 2\nevidence = [\n", n, "]\n", |at| {
                format!(
                    "  {{ kind = \"declared\", note = \"Vu avec Association {at} du Lac\" }},\n"
                )
            });
            blind(f, &partners(n), &notes)
        })
    },
    row("decide", "decisions in the folder", |f, n| {
        for at in 1..n {
            written(f, &format!("out/in/d{at:06}.toml"), decision(at));
        }
        one(f, "", "");
        all(&["in/p.toml", "--by", "Jury", "--outcome", "meet", "--replace", "-o", "in/d.toml"])
    }),
    row("batch", "projects, without kinship", |f, n| {
        all(&[&plain(f, n), "-o", "out", "--no-kinship"])
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
    row("support", "projects for 100 structures", |f, n| vec![seekers(f, n, 100)]),
    row("support", "structures for 100 projects", |f, n| vec![seekers(f, 100, n)]),
    Row {
        most: 2.0,
        why: FOLDER_OR_FILES,
        ..row("support", "projects, and a tenth as many structures", |f, n| {
            vec![seekers(f, n, n / 10)]
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
    eighth("criteria", "criteria of an overlay", |f, n| {
        all(&["list", "--criteria", &overlay(f, n)])
    }),
    Row {
        ends: 3,
        ..eighth("criteria", "criteria of an overlay, checked", |f, n| {
            all(&["check", &overlay(f, n)])
        })
    },
    row("criteria", "words that are searched for", |_, n| {
        let words = (0..n).map(|at| format!("mot{at}"));
        std::iter::once(String::from("search")).chain(words).collect()
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
    Row {
        is_changed: true,
        ..row("purge", "projects", |f, n| {
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
    eighth("schema", "criteria of an overlay", |f, n| {
        all(&["project", "--criteria", &overlay(f, n)])
    }),
    row("completions", "nothing that is many", |_, _| all(&["bash"])),
    row("man", "nothing that is many", |_, _| Vec::new()),
];
