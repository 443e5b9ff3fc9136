//! The data themselves: categories, in them what each system holds, as tables.

use dekada_core::report::{AccessReport, Field, Held, Holding, Record};
use serde::Serialize;

use crate::printable::Literal;
use crate::typography::{cell, count, prose};

/// A table may have so many columns before values become unreadable slivers.
const WIDEST: usize = 5;
/// And values no longer than this, in characters.
const SHORT_VALUE: usize = 60;
/// A column of values up to so many characters takes what it needs; wider ones share the rest.
const NARROW: usize = 18;
/// The longest value counts no more than this when columns share the width.
const LARGEST_SHARE: usize = 30;

#[derive(Serialize)]
pub struct Annex {
    subject: String,
    categories: Vec<Category>,
}

#[derive(Serialize)]
struct Category {
    name: String,
    holdings: Vec<Sheet>,
}

/// What one system holds, as one table.
#[derive(Serialize)]
struct Sheet {
    system: String,
    origin: String,
    purpose: String,
    ground: String,
    term: String,
    count: Option<String>,
    /// Column heads when all records have the same few short fields; otherwise one record after
    /// another, a field a row.
    columns: Vec<Column>,
    records: Vec<Vec<Cell>>,
}

#[derive(Serialize)]
struct Column {
    name: Literal,
    /// Of the width that is left; none when the column is as wide as its values.
    share: Option<usize>,
}

#[derive(Serialize)]
struct Cell {
    name: Literal,
    value: Literal,
}

pub fn annex(report: &AccessReport) -> Option<Annex> {
    let Held::Data(holdings) = &report.findings.held else {
        return None;
    };
    let categories = categories(holdings)
        .into_iter()
        .map(|(name, holdings)| Category {
            name: prose(name),
            holdings: holdings.into_iter().map(sheet).collect(),
        });
    Some(Annex {
        subject: prose(report.subject.genitive.reveal()),
        categories: categories.collect(),
    })
}

/// Holdings by category, categories in the order they first appear.
pub fn categories(holdings: &[Holding]) -> Vec<(&str, Vec<&Holding>)> {
    let mut categories: Vec<(&str, Vec<&Holding>)> = Vec::new();
    for holding in holdings {
        match categories
            .iter_mut()
            .find(|(name, _)| *name == holding.category)
        {
            Some((_, members)) => members.push(holding),
            None => categories.push((&holding.category, vec![holding])),
        }
    }
    categories
}

fn sheet(holding: &Holding) -> Sheet {
    let records: Vec<Vec<Cell>> = holding.records.iter().map(cells).collect();
    let records_in_words = || count(records.len(), ["запись", "записи", "записей"]);
    Sheet {
        system: prose(&holding.system),
        origin: prose(&holding.origin),
        purpose: prose(&holding.purpose),
        ground: prose(&holding.ground),
        term: prose(&holding.term),
        count: (records.len() > 1).then(records_in_words),
        columns: columns(&records).unwrap_or_default(),
        records,
    }
}

fn cells(record: &Record) -> Vec<Cell> {
    let named = |field: &Field| Cell {
        name: cell(&field.name),
        value: Literal::new(field.value.reveal()),
    };
    record.fields.iter().map(named).collect()
}

/// The columns of all records, when they make a readable table.
fn columns(records: &[Vec<Cell>]) -> Option<Vec<Column>> {
    let first = records.first()?;
    let alike = |record: &Vec<Cell>| {
        record
            .iter()
            .map(|cell| &cell.name)
            .eq(first.iter().map(|cell| &cell.name))
            && record.iter().all(|cell| cell.value.width() <= SHORT_VALUE)
    };
    let is_table =
        records.len() > 1 && (2..=WIDEST).contains(&first.len()) && records.iter().all(alike);
    let widest = |index: usize| {
        let cells = records.iter().filter_map(|record| record.get(index));
        let widths = cells.flat_map(|cell| [cell.name.width(), cell.value.width()]);
        widths.max().unwrap_or(0)
    };
    let all_narrow = (0..first.len()).all(|index| widest(index) <= NARROW);
    let column = |(index, cell): (usize, &Cell)| Column {
        name: cell.name.clone(),
        share: match widest(index) {
            _ if all_narrow => Some(1),
            ..=NARROW => None,
            width => Some(width.min(LARGEST_SHARE)),
        },
    };
    is_table.then(|| first.iter().enumerate().map(column).collect())
}
