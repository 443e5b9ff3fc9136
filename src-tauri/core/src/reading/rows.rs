//! The lines of a page in the order in which they are read.
//!
//! The words say which of them stand on one line, and come in reading order. A form with two
//! columns is the exception: recognition often reads all its labels first and all its values
//! after them. A line that is nothing but a label therefore takes over the line to its right, and
//! the lines that continue that one down to the next label.

use super::PageOfWords;
use super::phrase::is_exactly_one_of;
use crate::pages::{Region, Word};

/// First words of a label, and how many words it has at the most.
const LABELS: &str = "фамилия|фио|имя|отчество|дата|год|паспорт|паспортные|документ|серия|номер|кем|код|адрес|телефон|тел|мобильный|контактный|электронная|эл|e|email|почта|от|кому|заявитель|субъект|договор|логин|учетная|аккаунт|представитель|место|подпись|name|passport|phone|address";
const LABEL_WORDS: usize = 5;

type Row<'a> = Vec<&'a Word>;

/// Words of one line; lines as the page gives them, values of a form behind their labels.
pub(super) fn rows<'a>(page: &PageOfWords<'a>) -> Vec<Row<'a>> {
    let given: Vec<Row<'a>> = page
        .words
        .chunk_by(|a, b| a.line == b.line)
        .map(|line| line.iter().collect())
        .collect();
    let mut taken = vec![false; given.len()];
    let mut rows: Vec<Row<'a>> = Vec::with_capacity(given.len());
    for (at, row) in given.iter().enumerate() {
        if taken.get(at) == Some(&true) {
            continue;
        }
        rows.push(row.clone());
        for value in values(&given, at) {
            if let Some(taken) = taken.get_mut(value) {
                *taken = true;
            }
            rows.extend(given.get(value).cloned());
        }
    }
    rows
}

/// The lines of a second column that belong to the label; none where its value follows anyway.
fn values(rows: &[Row<'_>], label: usize) -> Vec<usize> {
    let Some(region) = rows
        .get(label)
        .filter(|row| is_label(row))
        .and_then(region_of)
    else {
        return Vec::new();
    };
    let right = |at: &usize| {
        rows.get(*at)
            .and_then(region_of)
            .is_some_and(|other| other.x > region.x + region.w && level(region, other))
    };
    let Some(first) = (label + 2..rows.len()).find(right) else {
        return Vec::new();
    };
    let next_label = (label + 1..first)
        .filter_map(|at| rows.get(at).and_then(region_of))
        .find(|other| other.y > region.y && other.x < region.x + region.w);
    let mut values = vec![first];
    for at in first + 1..rows.len() {
        let above_label = rows.get(at).and_then(region_of).is_some_and(|other| {
            other.x > region.x + region.w
                && next_label.is_some_and(|next| other.y < next.y && !level(next, other))
        });
        if !above_label {
            break;
        }
        values.push(at);
    }
    values
}

fn is_label(row: &Row<'_>) -> bool {
    let first = row.first().map_or("", |word| word.text.reveal());
    let first: String = first
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(super::letter::lower)
        .collect();
    row.len() <= LABEL_WORDS && is_exactly_one_of(&first, LABELS)
}

fn region_of(row: &Row<'_>) -> Option<Region> {
    row.iter().map(|word| word.region).reduce(Region::union)
}

/// Side by side.
fn level(a: Region, b: Region) -> bool {
    let apart = (a.y + a.h / 2.0 - b.y - b.h / 2.0).abs();
    apart < 0.6 * a.h.min(b.h)
}
