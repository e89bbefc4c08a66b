//! Commands about one project, about one with another, and about the catalogue.

use super::*;

pub const ROWS: &[Row] = &[
    Row {
        is_changed: true,
        ..row("new", "projects in the folder", |f, n| {
            plain(f, n);
            let _ = std::fs::remove_file(f.join("in/new.toml"));
            all(&["in/new.toml"])
        })
    },
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
            of_one(
                f,
                &list("territory = {", n, " a = 1 }\n", |at| format!("unknown-{at} = 1, ")),
                "",
            )
        })
    },
    row("check", "dotted keys", |f, n| {
        of_one(f, "", &list("[extra]\n", n, "", |at| format!("a{at}.b = 1\n")))
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
    eighth("criteria", "criteria of an overlay", |f, n| {
        all(&["list", "--criteria", &overlay(f, n)])
    }),
    eighth("criteria", "criteria of an overlay, checked", |f, n| all(&["check", &overlay(f, n)])),
    row("criteria", "words that are searched for", |_, n| {
        let words = (0..n).map(|at| format!("mot{at}"));
        std::iter::once(String::from("search")).chain(words).collect()
    }),
    eighth("schema", "criteria of an overlay", |f, n| {
        all(&["project", "--criteria", &overlay(f, n)])
    }),
    row("completions", "nothing that is many", |_, _| all(&["bash"])),
    row("practise", "nothing that is many", |_, _| all(&[])),
    row("man", "nothing that is many", |_, _| Vec::new()),
];
