//! The tables of answers: criteria, brakes and stakes, project by project.

use super::{Shown, column};
use crate::assessment::State;
use crate::document::workbook::{Cell, Emit};
use crate::portfolio::cohort::Mark;
use crate::report::view::sheets::tone;

pub(super) fn criteria_columns(shown: &Shown<'_>) -> Vec<(String, u16)> {
    let mut columns = vec![(column(shown, "name"), 32), (column(shown, "id"), 24)];
    let language = shown.phrases.language();
    let names = shown.catalogue.criteria.iter().map(|c| &c.wording.get(language).name);
    columns.extend(names.map(|name| (name.to_string(), 16)));
    columns
}

/// The words of each state, said once.
struct States(Vec<(State, String)>);

impl States {
    fn new(shown: &Shown<'_>) -> Self {
        let all = [
            State::NotScored,
            State::NotApplicable,
            State::Answered,
            State::NotDue,
            State::Declined,
            State::Unknown,
        ];
        let said = |state: State| shown.phrases.say(&format!("state-{}", state.as_str()));
        Self(all.into_iter().map(|state| (state, said(state))).collect())
    }

    fn of(&self, state: State) -> &str {
        self.0.iter().find(|(other, _)| *other == state).map_or("", |(_, words)| words)
    }

    /// The level as a text, or the state in words: on a colour that says how much is known, the
    /// same for every level.
    fn level(&self, mark: Mark) -> Cell<'_> {
        const DIGITS: [&str; 5] = ["0", "1", "2", "3", "4"];
        let state = mark.state();
        let digit = mark.level().and_then(|level| DIGITS.get(usize::from(level.get())));
        Cell::State(digit.copied().unwrap_or_else(|| self.of(state)), tone(state))
    }

    fn state(&self, state: State) -> Cell<'_> {
        Cell::State(self.of(state), tone(state))
    }
}

pub(super) fn criteria<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let states = States::new(shown);
    for record in &shown.cohort.records {
        let mut cells = vec![Cell::Text(&record.name), Cell::Text(&record.id)];
        cells.extend(record.criteria.iter().map(|mark| states.level(*mark)));
        emit(&cells)?;
    }
    Ok(())
}

fn rung(shown: &Shown<'_>, mark: Mark) -> Option<String> {
    mark.rung().map(|rung| shown.phrases.say(&format!("rung-{}", rung.as_str())))
}

pub(super) fn brakes<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let (states, language) = (States::new(shown), shown.phrases.language());
    let levers = |at: usize| {
        let levers = &shown.catalogue.brakes[at].scale.get(language).levers;
        levers.iter().map(|lever| lever.as_ref()).collect::<Vec<&str>>().join(" · ")
    };
    let levers: Vec<String> = (0..shown.catalogue.brakes.len()).map(levers).collect();
    for record in &shown.cohort.records {
        for (at, brake) in record.brakes.iter().enumerate() {
            let state = brake.mark.state();
            if brake.felt().is_none() && state != State::Declined {
                continue;
            }
            let rung = rung(shown, brake.mark);
            emit(&[
                Cell::Text(&record.name),
                Cell::Text(&record.id),
                Cell::Text(&shown.catalogue.brakes[at].wording.get(language).name),
                states.state(state),
                Cell::count(brake.felt().map(|level| level.get().into())),
                Cell::count(brake.mitigation.map(|level| level.get().into())),
                Cell::text(rung.as_deref()),
                Cell::Text(&levers[at]),
            ])?;
        }
    }
    Ok(())
}

pub(super) fn stakes<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let (states, language) = (States::new(shown), shown.phrases.language());
    for record in &shown.cohort.records {
        for named in &record.stakes {
            let Some(stake) = shown.catalogue.stakes.get(usize::from(named.stake)) else {
                continue;
            };
            let rung = rung(shown, named.mark);
            emit(&[
                Cell::Text(&record.name),
                Cell::Text(&record.id),
                Cell::Text(shown.catalogue.groups[stake.group].name.get(language)),
                Cell::Text(&stake.wording.get(language).name),
                states.state(named.mark.state()),
                Cell::count(named.mark.level().map(|level| level.get().into())),
                Cell::text(rung.as_deref()),
            ])?;
        }
    }
    Ok(())
}
