//! The tables of answers: criteria, brakes and stakes, project by project.

use super::{Column, Named, Shown, WHO, column, who};
use crate::assessment::State;
use crate::document::workbook::{Cell, Emit};
use crate::portfolio::cohort::Mark;
use crate::report::view::sheets::tone;

pub(super) fn criteria_columns(shown: &Shown<'_>) -> Vec<Column> {
    let language = shown.phrases.language();
    let criteria = shown.catalogue.criteria.iter();
    let named = criteria.map(|c| Named::new(c.id.as_ref(), c.wording.get(language).name.as_ref()));
    let who = WHO.map(|(id, width)| column(shown, id, width));
    who.into_iter().chain(named.map(|named| Column::words(named).wide(16))).collect()
}

/// The words of each state, said once.
struct States(Vec<(State, Named)>);

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
        let said = |state: State| shown.phrases.named("state-", state.as_str());
        Self(all.into_iter().map(|state| (state, said(state))).collect())
    }

    fn of(&self, state: State) -> [&str; 2] {
        let found = self.0.iter().find(|(other, _)| *other == state);
        found.map_or(["", ""], |(_, named)| [&named.id, &named.words])
    }

    /// The level as a text, or the state in words: on a colour that says how much is known, the
    /// same for every level.
    fn level(&self, mark: Mark) -> Cell<'_> {
        const DIGITS: [&str; 5] = ["0", "1", "2", "3", "4"];
        let state = mark.state();
        let digit = mark.level().and_then(|level| DIGITS.get(usize::from(level.get())));
        let [id, words] = digit.map_or_else(|| self.of(state), |digit| [digit, digit]);
        Cell::State(id, words, tone(state))
    }

    fn state(&self, state: State) -> Cell<'_> {
        let [id, words] = self.of(state);
        Cell::State(id, words, tone(state))
    }
}

pub(super) fn criteria<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let states = States::new(shown);
    for record in &shown.cohort.records {
        let mut cells = Vec::from(who(record));
        cells.extend(record.criteria.iter().map(|mark| states.level(*mark)));
        emit(&cells)?;
    }
    Ok(())
}

fn rung(shown: &Shown<'_>, mark: Mark) -> Option<Named> {
    mark.rung().map(|rung| shown.phrases.named("rung-", rung.as_str()))
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
            let item = &shown.catalogue.brakes[at];
            let [id, name] = who(record);
            emit(&[
                id,
                name,
                Cell::Named(&item.id, &item.wording.get(language).name),
                states.state(state),
                Cell::count(brake.felt().map(|level| level.get().into())),
                Cell::count(brake.mitigation.map(|level| level.get().into())),
                Cell::named(rung.as_ref()),
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
            let group = &shown.catalogue.groups[stake.group];
            let [id, name] = who(record);
            emit(&[
                id,
                name,
                Cell::Named(&group.id, group.name.get(language)),
                Cell::Named(&stake.id, &stake.wording.get(language).name),
                states.state(named.mark.state()),
                Cell::count(named.mark.level().map(|level| level.get().into())),
                Cell::named(rung.as_ref()),
            ])?;
        }
    }
    Ok(())
}
