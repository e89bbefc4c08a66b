//! The tables of one assessment, for sheets: one for each thing that is asked. CSV has one table for
//! every answer of every project.

mod reach;

use super::{Twofold, departures, evidence};
use crate::assessment::State;
use crate::document::workbook::Tone;
use crate::document::{Cell, Column, Line, Table};
use crate::i18n::{Named, Phrases, points};
use crate::material::detail::{self, Detail};
use crate::material::{AssessmentParts as Parts, notice::told};

/// The tables of a workbook.
pub fn tables(parts: Parts<'_>, phrases: &Phrases) -> Vec<Table> {
    let sheets = Sheets { parts, phrases };
    let mut tables = vec![
        sheets.summary(),
        sheets.criteria(),
        sheets.brakes(),
        sheets.stakes(),
        sheets.reach(),
        sheets.questions(),
        sheets.problems(),
    ];
    if !parts.arithmetic.is_empty() {
        let lines = parts.arithmetic.iter().map(|line| vec![line.as_str().into()]);
        tables.push(sheets.table("arithmetic", &[("arithmetic", 120)], lines.collect()));
    }
    tables
}

/// Every answer of a project, without rows: what CSV holds.
pub fn answers(phrases: &Phrases) -> Table {
    let columns = [
        "column-id",
        "column-project",
        "column-what",
        "page-column-item",
        "page-column-question",
        "page-column-group",
        "page-column-state",
        "page-column-level",
        "page-column-mitigation",
        "page-column-words",
        "page-column-rung",
        "page-column-note",
    ];
    let columns = columns.map(|id| {
        // Ours, where each level is put into words.
        let is_prose = id == "page-column-words";
        let (set, id) = id.split_at(id.find("column-").map_or(0, |at| at + "column-".len()));
        let named = phrases.named(set, id);
        if is_prose { Column::prose(named) } else { Column::words(named) }
    });
    Table { id: "answers", columns: columns.into(), ..Table::default() }
}

/// A row for each criterion, brake and stake, answered or not.
pub fn answer_rows(parts: Parts<'_>, phrases: &Phrases) -> Vec<Vec<Cell>> {
    let sheets = Sheets { parts, phrases };
    let row = |kind: &str, group: Cell, detail: &Detail<'_>, mitigation: Option<u64>| {
        vec![
            parts.project.id.as_str().into(),
            theirs(&parts.project.name),
            phrases.named("page-answer-", kind).into(),
            detail.id.into(),
            Named::new(detail.id, detail.wording.name.as_ref()).into(),
            group,
            sheets.state(detail.state),
            Cell::count(detail.level.map(|level| level.get().into())),
            Cell::count(mitigation),
            ours(detail.words),
            sheets.rung(detail),
            match (detail.note, detail.reason) {
                // Why nobody gives a level is ours to say, in a language.
                (None, Some(why)) if detail.state == State::NotScored => Named::from(why).into(),
                (note, why) => said(note.or(why)),
            },
        ]
    };
    let mut rows = Vec::new();
    for family in detail::families(parts) {
        let family_name = family.family.name.get(parts.language);
        let named = Named::new(family.family.id.as_ref(), family_name.as_ref());
        let criteria = family.criteria.iter();
        rows.extend(criteria.map(|detail| row("criterion", named.clone().into(), detail, None)));
    }
    for brake in detail::brakes(parts) {
        let mitigation = brake.mitigation.map(|level| level.get().into());
        rows.push(row("brake", Cell::Empty, &brake.detail, mitigation));
    }
    for stake in detail::stakes(parts) {
        let group = &parts.catalogue.groups[stake.group];
        let group = Named::new(group.id.as_ref(), group.name.get(parts.language).as_ref());
        rows.push(row("stake", group.into(), &stake.detail, None));
    }
    rows
}

/// On which colour a state is shown.
pub fn tone(state: State) -> Tone {
    match state {
        State::Answered => Tone::Known,
        State::Unknown | State::Declined => Tone::Open,
        State::NotScored | State::NotApplicable | State::NotDue => Tone::Aside,
    }
}

fn theirs(text: &str) -> Cell {
    Line::theirs(text, None).into()
}

/// Words of the file, where there are some.
fn said(text: Option<&str>) -> Cell {
    text.map_or(Cell::Empty, theirs)
}

/// Words of the catalogue, where there are some.
fn ours(text: Option<&str>) -> Cell {
    text.map_or(Cell::Empty, Cell::from)
}

struct Sheets<'s> {
    parts: Parts<'s>,
    phrases: &'s Phrases,
}

impl Sheets<'_> {
    /// A table whose columns are named by phrases.
    fn table(&self, id: &'static str, columns: &[(&str, u16)], rows: Vec<Vec<Cell>>) -> Table {
        let columns = columns.iter().map(|(column, width)| {
            Column::words(self.phrases.say(&format!("page-column-{column}"))).wide(*width)
        });
        let caption = self.phrases.say(&format!("page-sheet-{id}"));
        Table { rows, ..Table::sheet(id, caption, columns.collect()) }
    }

    fn state(&self, state: State) -> Cell {
        Cell::State(self.phrases.named("state-", state.as_str()), tone(state))
    }

    fn rung(&self, detail: &Detail<'_>) -> Cell {
        let rung = detail.rung;
        rung.map_or(Cell::Empty, |rung| self.phrases.named("rung-", rung.as_str()).into())
    }

    fn summary(&self) -> Table {
        let Parts { project, assessment, catalogue, profile, language, .. } = self.parts;
        let columns = [
            ("what", 34),
            ("says", 60),
            ("value", 10),
            ("low", 10),
            ("high", 10),
            ("coverage", 12),
            ("supported-low", 12),
            ("supported-high", 12),
            ("supported", 12),
        ];
        let fact =
            |id: &str, cell: Cell| vec![self.phrases.say(&format!("page-fact-{id}")).into(), cell];
        let stage = self.phrases.say(&format!("stage-{}", project.stage.value.as_str()));
        let mut rows = vec![
            fact("project", theirs(&project.name)),
            fact("id", project.id.as_str().into()),
            fact("summary", theirs(&project.summary)),
            fact("stage", stage.into()),
            fact("places", theirs(&project.territory.places.join(", "))),
            fact("profile", profile.name.as_str().into()),
            fact("date", Cell::Day(assessment.date)),
        ];
        for result in &assessment.families {
            let name = catalogue.families[result.family].name.get(language);
            rows.push(figure(name, &result.into()));
        }
        rows.push(figure(&self.phrases.say("release"), &(&assessment.brakes).into()));
        rows.push(figure(&self.phrases.say("section-stakes"), &(&assessment.stakes).into()));
        if let Some(index) = &assessment.index {
            rows.push(figure(&self.phrases.say("section-index"), &index.into()));
        }
        rows.extend([
            fact("read", assessment.fingerprint.as_str().into()),
            fact("project-print", project.fingerprint.as_str().into()),
            fact("profile-print", profile.fingerprint.as_str().into()),
            fact("catalogue-print", catalogue.fingerprint.as_ref().into()),
        ]);
        let changed = departures(self.parts, self.phrases).into_iter();
        rows.extend(changed.map(|departure| vec![Cell::Empty, departure.into()]));
        self.table("summary", &columns, rows)
    }

    fn criteria(&self) -> Table {
        let columns = [
            ("criterion", 32),
            ("id", 24),
            ("family", 20),
            ("state", 18),
            ("level", 8),
            ("words", 60),
            ("rung", 14),
            ("evidence", 50),
            ("note", 50),
            ("weight", 8),
            ("nodes", 16),
        ];
        let mut rows = Vec::new();
        for family in detail::families(self.parts) {
            let name = family.family.name.get(self.parts.language);
            rows.extend(family.criteria.iter().map(|detail| {
                vec![
                    detail.wording.name.as_ref().into(),
                    detail.id.into(),
                    name.as_ref().into(),
                    self.state(detail.state),
                    Cell::count(detail.level.map(|level| level.get().into())),
                    ours(detail.words),
                    self.rung(detail),
                    self.evidence(detail),
                    said(detail.note.or(detail.reason)),
                    Cell::Number(detail.weight),
                    detail.nodes.join(", ").into(),
                ]
            }));
        }
        self.table("criteria", &columns, rows)
    }

    fn brakes(&self) -> Table {
        let columns = [
            ("brake", 32),
            ("id", 24),
            ("state", 18),
            ("intensity", 10),
            ("felt", 50),
            ("mitigation", 10),
            ("done", 50),
            ("residual", 12),
            ("levers", 60),
            ("evidence", 50),
            ("note", 50),
        ];
        let rows = detail::brakes(self.parts).into_iter().map(|brake| {
            let detail = &brake.detail;
            let levers = brake.levers.iter().map(|lever| Line::from(lever.to_string()));
            vec![
                detail.wording.name.as_ref().into(),
                detail.id.into(),
                self.state(detail.state),
                Cell::count(detail.level.map(|level| level.get().into())),
                ours(detail.words),
                Cell::count(brake.mitigation.map(|level| level.get().into())),
                ours(brake.done),
                Cell::share(brake.item.residual),
                Cell::List(levers.collect()),
                self.evidence(detail),
                said(detail.note.or(detail.reason)),
            ]
        });
        self.table("brakes", &columns, rows.collect())
    }

    fn stakes(&self) -> Table {
        let columns = [
            ("stake", 32),
            ("id", 24),
            ("group", 20),
            ("state", 18),
            ("contribution", 12),
            ("words", 60),
            ("evidence", 50),
            ("note", 50),
        ];
        let rows = detail::stakes(self.parts).into_iter().map(|stake| {
            let detail = &stake.detail;
            let group = &self.parts.catalogue.groups[stake.group].name;
            vec![
                detail.wording.name.as_ref().into(),
                detail.id.into(),
                group.get(self.parts.language).as_ref().into(),
                self.state(detail.state),
                Cell::count(detail.level.map(|level| level.get().into())),
                ours(detail.words),
                self.evidence(detail),
                said(detail.note.or(detail.reason)),
            ]
        });
        self.table("stakes", &columns, rows.collect())
    }

    fn questions(&self) -> Table {
        let columns = [("question", 80), ("funder-question", 80), ("id", 28)];
        let rows = self.parts.assessment.questions.iter().map(|question| {
            let (id, _) = detail::question(self.parts, *question);
            let [own, others] = detail::worded(self.parts, *question, self.phrases);
            vec![own.into_owned().into(), others.into_owned().into(), id.into()]
        });
        self.table("questions", &columns, rows.collect())
    }

    fn problems(&self) -> Table {
        let columns = [
            ("message", 80),
            ("help", 60),
            ("severity", 14),
            ("path", 32),
            ("line", 8),
            ("column", 9),
        ];
        let rows = self.parts.problems.iter().map(|problem| {
            let severity = problem.code.severity.as_str();
            let (message, help) = told(self.parts, problem, self.phrases);
            vec![
                theirs(&message),
                said(help),
                self.phrases.say(&format!("page-severity-{severity}")).into(),
                theirs(&problem.path),
                Cell::Count(problem.at.line as u64),
                Cell::Count(problem.at.column as u64),
            ]
        });
        self.table("problems", &columns, rows.collect())
    }

    /// Each piece of evidence on a line of its own.
    fn evidence(&self, detail: &Detail<'_>) -> Cell {
        let pieces = detail.evidence.iter();
        Cell::List(pieces.map(|one| Line::theirs(evidence(one, self.phrases), None)).collect())
    }
}

fn figure(name: &str, figure: &Twofold) -> Vec<Cell> {
    let shown =
        |share: Option<f64>| share.map_or(Cell::Empty, |share| Cell::Number(points(share) as f64));
    let Twofold { declared, supported, .. } = figure;
    vec![
        name.into(),
        Cell::Empty,
        shown(declared.value),
        shown(declared.low),
        shown(declared.high),
        Cell::share(declared.coverage),
        shown(supported.low),
        shown(supported.high),
        Cell::share(supported.coverage),
    ]
}
