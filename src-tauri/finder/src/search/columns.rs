//! What each column of a file is to a search. Columns of a JSON file appear as it is read, so the
//! plan grows with them.

use dekada_core::sources::{Collection, FieldRef, IdentityKind, Link};

use super::follow::arrival;

pub(super) struct Plan<'a> {
    pub collection: &'a Collection,
    links: &'a [Link],
    columns: Vec<Column>,
}

pub(super) struct Column {
    pub role: Role,
    pub primary_key: bool,
    /// Links that begin here, by position.
    pub leads: Vec<usize>,
    /// Links arrive here; the field's name as [`super::follow::arrival`] gives it.
    pub arrives: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Described by the map as something that identifies nobody.
    Ignored,
    Identity(IdentityKind),
    /// People write here what they like.
    Text,
    /// Not in the map: anything may stand here.
    Unmapped,
}

impl<'a> Plan<'a> {
    pub(super) fn new(collection: &'a Collection, links: &'a [Link]) -> Self {
        Self {
            collection,
            links,
            columns: Vec::new(),
        }
    }

    /// Takes in the columns met since the last call.
    pub(super) fn extend(&mut self, names: &[String]) {
        for name in names.iter().skip(self.columns.len()) {
            self.columns.push(column(name, self.collection, self.links));
        }
    }

    pub(super) fn column(&self, at: usize) -> Option<&Column> {
        self.columns.get(at)
    }
}

fn column(name: &str, collection: &Collection, links: &[Link]) -> Column {
    let Some(field) = collection.field(name) else {
        return Column {
            role: Role::Unmapped,
            primary_key: false,
            leads: Vec::new(),
            arrives: None,
        };
    };
    let is_here = |end: &FieldRef| {
        end.dataset == collection.dataset
            && end.collection == collection.name
            && end.field == field.name
    };
    let role = match field.identity {
        Some(kind) => Role::Identity(kind),
        None if field.free_text => Role::Text,
        None => Role::Ignored,
    };
    Column {
        role,
        primary_key: field.primary_key,
        leads: (0..)
            .zip(links)
            .filter(|(_, link)| is_here(&link.from))
            .map(|(at, _)| at)
            .collect(),
        arrives: arrival(links, is_here),
    }
}
