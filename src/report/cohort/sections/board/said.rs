//! What the projects of a cohort speak of: stakes, brakes and what loosens them, support.

use super::{Writer, count};
use crate::document::chart::{BarRow, Bars, Fill};
use crate::document::{Block, Build, Chart, Section, Voice};
use crate::portfolio::cohort::{BrakeFelt, GroupCovered, StakeCovered};

/// Brakes and kinds of support that are drawn: those of most projects.
const BRAKES: usize = 7;
const SUPPORT: usize = 10;

impl Writer<'_> {
    /// Every stake in its group; one that no project speaks of is left blank.
    pub(super) fn spoken_of(&self) -> Section {
        let groups = &self.groups;
        let is_spoken = groups.iter().flat_map(|group| &group.stakes).any(is_spoken_of);
        if !is_spoken {
            return self.page("stakes", self.phrase("point-stakes-none"), Vec::new());
        }
        let mut blocks = Vec::new();
        blocks.said(self.phrase("chart-stakes-key"), Voice::Key);
        blocks.extend(groups.iter().map(|group| self.stake_group(group)));
        self.page("stakes", self.phrase("stakes-one"), blocks)
    }

    fn stake_group(&self, group: &GroupCovered) -> Block {
        let title = self.catalogue.groups[group.group].name.get(self.language);
        let rows = group.stakes.iter().map(|stake| self.stake_row(stake)).collect();
        let columns = ["stake", "contributing", "deeply", "open", "at-zero"];
        let columns = columns.map(|column| self.phrase(&format!("column-{column}"))).to_vec();
        let stakes = self.groups.iter().flat_map(|group| &group.stakes);
        let most = stakes.map(|stake| (stake.contributing + stake.open) as u64).max();
        let bars = Bars { title: title.to_string(), key: String::new(), columns, rows, most };
        Block::Chart(Chart::Bars(bars))
    }

    fn stake_row(&self, stake: &StakeCovered) -> BarRow {
        let name = self.catalogue.stakes[stake.stake].wording.get(self.language).name.to_string();
        let number = |of: usize| count(of as u64, self.language);
        let said = match (stake.contributing + stake.open, stake.at_zero) {
            (0, 0) => String::new(),
            (0, at_zero) => self.phrases.tell("cohort-chart-at-zero", [("count", at_zero.into())]),
            (named, _) => number(named),
        };
        let parts = [
            (Fill::Dark, stake.deeply),
            (Fill::Light, stake.contributing - stake.deeply),
            (Fill::Hatched, stake.open),
        ];
        let cells = [stake.contributing, stake.deeply, stake.open, stake.at_zero];
        let cells = match is_spoken_of(stake) {
            true => cells.map(number).to_vec(),
            false => cells.map(|_| "–".to_owned()).to_vec(),
        };
        let parts = parts.map(|(fill, of)| (fill, of as u64)).to_vec();
        BarRow { name, parts, said, cells, ..BarRow::default() }
    }

    /// The brakes that most projects feel, and beside what is done about them what else would loosen each.
    pub(super) fn against_brakes(&self) -> Section {
        let felt = self.brakes.iter().filter(|brake| brake.felt() > 0).take(BRAKES);
        let rows: Vec<BarRow> = felt.map(|brake| self.brake_row(brake)).collect();
        let how = match (rows.is_empty(), self.brakes.is_empty()) {
            (false, _) => self.phrase("brakes-loosened"),
            (true, true) => self.phrase("point-brakes-unknown"),
            (true, false) => self.phrase("point-brakes-none"),
        };
        let columns = ["brake", "felt", "loosened", "untouched", "not-told"];
        let drawn = self.bars("chart-brakes", "chart-brakes-key", &columns, rows);
        self.page("brakes", how, drawn.into_iter().collect())
    }

    fn brake_row(&self, felt: &BrakeFelt) -> BarRow {
        let brake = &self.catalogue.brakes[felt.brake];
        let number = |of: usize| count(of as u64, self.language);
        let untold = felt.felt() - felt.loosened - felt.untouched;
        let parts =
            [(Fill::Dark, felt.loosened), (Fill::Light, felt.untouched), (Fill::Hatched, untold)];
        let cells = [felt.felt(), felt.loosened, felt.untouched, untold];
        let lever = brake.scale.get(self.language).levers.first();
        BarRow {
            name: brake.wording.get(self.language).name.to_string(),
            parts: parts.map(|(fill, of)| (fill, of as u64)).to_vec(),
            said: number(felt.felt()),
            note: lever.map_or(String::new(), |lever| lever.to_string()),
            cells: cells.map(number).to_vec(),
        }
    }

    pub(super) fn support_most_needed(&self) -> Section {
        let rows = self.support.iter().take(SUPPORT).map(|asked| {
            let name =
                self.catalogue.supports[asked.support].wording.get(self.language).name.to_string();
            self.counted_row(name, Fill::Light, asked.projects)
        });
        let rows: Vec<BarRow> = rows.collect();
        let how = if rows.is_empty() { "support-none" } else { "support-most" };
        let drawn = self.bars("caption-support", "", &["support", "projects"], rows);
        self.page("support", self.phrase(how), drawn.into_iter().collect())
    }
}

/// Whether a project says anything of it, be it that it does not contribute.
fn is_spoken_of(stake: &StakeCovered) -> bool {
    stake.contributing + stake.open + stake.at_zero > 0
}
