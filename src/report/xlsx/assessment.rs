//! The workbook of one assessment: one sheet for each thing that is asked.

mod reach;

use crate::assessment::State;
use crate::document::workbook::{self, Book, Cell, Column, NotWritten, Tone};
use crate::i18n::{Phrases, points};
use crate::material::AssessmentParts as Parts;
use crate::material::detail::{self, Detail};
use crate::report::view::{self, Twofold};

/// Writes the workbook. Its date of creation is that of the assessment.
pub fn workbook(parts: Parts<'_>, phrases: &Phrases) -> Result<Vec<u8>, NotWritten> {
    let writer = Writer { parts, phrases };
    let mut book = Book::new(&parts.project.name, parts.assessment.date);
    writer.summary(&mut book)?;
    writer.criteria(&mut book)?;
    writer.brakes(&mut book)?;
    writer.stakes(&mut book)?;
    writer.reach(&mut book)?;
    writer.questions(&mut book)?;
    writer.problems(&mut book)?;
    writer.arithmetic(&mut book)?;
    book.bytes()
}

/// On which colour a state is shown.
pub fn tone(state: State) -> Tone {
    match state {
        State::Answered => Tone::Known,
        State::Unknown | State::Declined => Tone::Open,
        State::NotScored | State::NotApplicable | State::NotDue => Tone::Aside,
    }
}

struct Writer<'w> {
    parts: Parts<'w>,
    phrases: &'w Phrases,
}

impl Writer<'_> {
    /// Adds a sheet whose columns are named by phrases.
    fn sheet(
        &self,
        book: &mut Book,
        name: &str,
        columns: &[(&str, u16)],
        rows: impl FnOnce(&mut workbook::Sheet<'_>) -> Result<(), NotWritten>,
    ) -> Result<(), NotWritten> {
        let names: Vec<String> = columns
            .iter()
            .map(|(column, _)| self.phrases.say(&format!("page-column-{column}")))
            .collect();
        let columns: Vec<Column<'_>> =
            names.iter().zip(columns).map(|(name, (_, width))| Column::new(name, *width)).collect();
        let mut sheet = book.sheet(&self.phrases.say(&format!("page-sheet-{name}")), &columns)?;
        rows(&mut sheet)?;
        sheet.finish()
    }

    fn state(&self, state: State) -> String {
        self.phrases.say(&format!("state-{}", state.as_str()))
    }

    fn rung(&self, detail: &Detail<'_>) -> Option<String> {
        detail.rung.map(|rung| self.phrases.say(&format!("rung-{}", rung.as_str())))
    }

    fn summary(&self, book: &mut Book) -> Result<(), NotWritten> {
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
        let stage = self.phrases.say(&format!("stage-{}", project.stage.value.as_str()));
        let places = project.territory.places.join(", ");
        let texts = [
            ("project", project.name.as_str()),
            ("id", &project.id),
            ("summary", &project.summary),
            ("stage", &stage),
            ("places", &places),
            ("profile", &profile.name),
        ];
        self.sheet(book, "summary", &columns, |sheet| {
            for (name, text) in texts {
                let name = self.phrases.say(&format!("page-fact-{name}"));
                sheet.row(&[Cell::Text(&name), Cell::Text(text)])?;
            }
            let name = self.phrases.say("page-fact-date");
            sheet.row(&[Cell::Text(&name), Cell::Day(assessment.date)])?;
            for result in &assessment.families {
                let name = catalogue.families[result.family].name.get(language);
                sheet.row(&figure(name, &result.into()))?;
            }
            let release = self.phrases.say("release");
            sheet.row(&figure(&release, &(&assessment.brakes).into()))?;
            let stakes = self.phrases.say("section-stakes");
            sheet.row(&figure(&stakes, &(&assessment.stakes).into()))?;
            if let Some(index) = &assessment.index {
                sheet.row(&figure(&self.phrases.say("section-index"), &index.into()))?;
            }
            for (name, print) in [
                ("page-fact-read", &assessment.fingerprint),
                ("page-fact-project-print", &project.fingerprint),
                ("page-fact-profile-print", &profile.fingerprint),
            ] {
                sheet.row(&[Cell::Text(&self.phrases.say(name)), Cell::Text(print)])?;
            }
            let name = self.phrases.say("page-fact-catalogue-print");
            sheet.row(&[Cell::Text(&name), Cell::Text(&catalogue.fingerprint)])?;
            for departure in view::departures(self.parts, self.phrases) {
                sheet.row(&[Cell::Empty, Cell::Text(&departure)])?;
            }
            sheet.row(&[Cell::Empty, Cell::Text(&self.phrases.say("closing"))])
        })
    }

    fn criteria(&self, book: &mut Book) -> Result<(), NotWritten> {
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
        self.sheet(book, "criteria", &columns, |sheet| {
            for family in detail::families(self.parts) {
                let name = family.family.name.get(self.parts.language);
                for detail in &family.criteria {
                    let (state, rung) = (self.state(detail.state), self.rung(detail));
                    let (evidence, nodes) = (self.evidence(detail), detail.nodes.join(", "));
                    sheet.row(&[
                        Cell::Text(&detail.wording.name),
                        Cell::Text(detail.id),
                        Cell::Text(name),
                        Cell::State(&state, tone(detail.state)),
                        Cell::count(detail.level.map(|level| level.get().into())),
                        Cell::text(detail.words),
                        Cell::text(rung.as_deref()),
                        Cell::Text(&evidence),
                        Cell::text(detail.note.or(detail.reason)),
                        Cell::Number(detail.weight),
                        Cell::Text(&nodes),
                    ])?;
                }
            }
            Ok(())
        })
    }

    fn brakes(&self, book: &mut Book) -> Result<(), NotWritten> {
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
        self.sheet(book, "brakes", &columns, |sheet| {
            for brake in detail::brakes(self.parts) {
                let detail = &brake.detail;
                let state = self.state(detail.state);
                let (evidence, levers) = (self.evidence(detail), brake.levers.join("\n"));
                sheet.row(&[
                    Cell::Text(&detail.wording.name),
                    Cell::Text(detail.id),
                    Cell::State(&state, tone(detail.state)),
                    Cell::count(detail.level.map(|level| level.get().into())),
                    Cell::text(detail.words),
                    Cell::count(brake.mitigation.map(|level| level.get().into())),
                    Cell::text(brake.done),
                    Cell::share(brake.item.residual),
                    Cell::Text(&levers),
                    Cell::Text(&evidence),
                    Cell::text(detail.note.or(detail.reason)),
                ])?;
            }
            Ok(())
        })
    }

    fn stakes(&self, book: &mut Book) -> Result<(), NotWritten> {
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
        self.sheet(book, "stakes", &columns, |sheet| {
            for stake in detail::stakes(self.parts) {
                let detail = &stake.detail;
                let (state, evidence) = (self.state(detail.state), self.evidence(detail));
                let group = &self.parts.catalogue.groups[stake.group].name;
                sheet.row(&[
                    Cell::Text(&detail.wording.name),
                    Cell::Text(detail.id),
                    Cell::Text(group.get(self.parts.language)),
                    Cell::State(&state, tone(detail.state)),
                    Cell::count(detail.level.map(|level| level.get().into())),
                    Cell::text(detail.words),
                    Cell::Text(&evidence),
                    Cell::text(detail.note.or(detail.reason)),
                ])?;
            }
            Ok(())
        })
    }

    fn questions(&self, book: &mut Book) -> Result<(), NotWritten> {
        let columns = [("question", 80), ("funder-question", 80), ("id", 28)];
        self.sheet(book, "questions", &columns, |sheet| {
            for question in &self.parts.assessment.questions {
                let (id, wording) = detail::question(self.parts, *question);
                sheet.row(&[
                    Cell::Text(&wording.question),
                    Cell::Text(&wording.funder_question),
                    Cell::Text(id),
                ])?;
            }
            Ok(())
        })
    }

    fn problems(&self, book: &mut Book) -> Result<(), NotWritten> {
        let columns = [
            ("message", 80),
            ("help", 60),
            ("severity", 14),
            ("path", 32),
            ("line", 8),
            ("column", 9),
        ];
        self.sheet(book, "problems", &columns, |sheet| {
            for problem in self.parts.problems {
                let severity = problem.code.severity.as_str();
                let severity = self.phrases.say(&format!("page-severity-{severity}"));
                sheet.row(&[
                    Cell::Text(&problem.message),
                    Cell::text(problem.help.as_deref()),
                    Cell::Text(&severity),
                    Cell::Text(&problem.path),
                    Cell::Count(problem.at.line as u64),
                    Cell::Count(problem.at.column as u64),
                ])?;
            }
            Ok(())
        })
    }

    fn arithmetic(&self, book: &mut Book) -> Result<(), NotWritten> {
        if self.parts.arithmetic.is_empty() {
            return Ok(());
        }
        self.sheet(book, "arithmetic", &[("arithmetic", 120)], |sheet| {
            self.parts.arithmetic.iter().try_for_each(|line| sheet.row(&[Cell::Text(line)]))
        })
    }

    /// Each piece of evidence on a line of its own.
    fn evidence(&self, detail: &Detail<'_>) -> String {
        let lines: Vec<String> =
            detail.evidence.iter().map(|shown| view::evidence(shown, self.phrases)).collect();
        lines.join("\n")
    }
}

fn figure<'c>(name: &'c str, figure: &Twofold) -> [Cell<'c>; 9] {
    let shown =
        |share: Option<f64>| share.map_or(Cell::Empty, |share| Cell::Number(points(share) as f64));
    let Twofold { declared, supported, .. } = figure;
    [
        Cell::Text(name),
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
