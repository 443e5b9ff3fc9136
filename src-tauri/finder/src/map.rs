//! Maps: Fides dataset YAML into a [`SourceMap`].
//!
//! The file is what fideslang describes: `dataset:` lists datasets, each with `collections` and
//! `fields`. What Dekada needs beyond it stands in a mapping `dekada` inside `fides_meta` of a
//! dataset, a collection or a field; the nearer one wins, value by value:
//!
//! ```yaml
//! fides_meta:
//!   identity: email
//!   dekada:
//!     purpose: …       # why it is processed (152-FZ art. 14 p. 7 item 2)
//!     ground: …        # on what legal ground (item 2)
//!     storage: …       # for how long (item 6)
//!     recipients: […]  # to whom it goes (items 4, 9)
//!     free_text: true  # people write here what they like
//! ```
//!
//! Why inside `fides_meta`: the fideslang models of all three levels ignore keys they do not know
//! (checked with fideslang 3.1.4; none of its dataset models forbids extras), and `fides_meta` is
//! the place Fides itself reserves for what its applications add. The price: a Fides server that
//! stores such a dataset and gives it back drops the mapping, so this file stays the original.
//!
//! A map without these keys loads; the fields are then simply without purpose and ground.

mod fideslang;

#[cfg(test)]
mod tests;

use dekada_core::sources::{Collection, MapNote, SourceMap};

use fideslang::RawFile;

/// No map is this large; a larger file is something else.
const LARGEST_MAP: usize = 4 << 20;
const DEEPEST_BRACKETS: usize = 256;

/// Why a map cannot be used. A map holds no personal data, so names of it may be quoted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MapError {
    #[error("a map of {bytes} bytes is larger than any map")]
    TooLarge { bytes: usize },
    #[error("line {line}, column {column}: {detail}")]
    Yaml {
        line: usize,
        column: usize,
        detail: String,
    },
    #[error("there is no dataset in it")]
    NoDataset,
    #[error("dataset {dataset} has no collections")]
    NoCollections { dataset: String },
    #[error("collection {collection} has no fields")]
    NoFields { collection: String },
    #[error("collection {collection} of dataset {dataset} is described twice")]
    CollectionTwice { dataset: String, collection: String },
    #[error("field {field} of collection {collection} is described twice")]
    FieldTwice { collection: String, field: String },
    #[error("field {field} of collection {collection} is nested too deeply")]
    TooDeep { collection: String, field: String },
    #[error("field {field} of collection {collection} refers to {target}, which is not there")]
    NoSuchTarget {
        collection: String,
        field: String,
        target: String,
    },
}

/// Reads a map and checks that it holds together.
///
/// # Errors
/// Says the line, or the collection and field, of the first thing that is wrong.
pub fn parse_map(yaml: &str) -> Result<SourceMap, MapError> {
    if yaml.len() > LARGEST_MAP {
        return Err(MapError::TooLarge { bytes: yaml.len() });
    }
    refuse_deep_brackets(yaml)?;
    let file: RawFile = serde_yaml_ng::from_str(yaml).map_err(|e| at_line(&e))?;
    let first = file.dataset.first().ok_or(MapError::NoDataset)?;
    let mut map = SourceMap {
        name: first.title().to_owned(),
        collections: Vec::new(),
        notes: Vec::new(),
    };
    for dataset in &file.dataset {
        dataset.read_into(&mut map)?;
    }
    check_references(&mut map)?;
    Ok(map)
}

impl MapError {
    /// The name used in messages.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::Yaml { .. } => "yaml",
            Self::NoDataset => "no-dataset",
            Self::NoCollections { .. } => "no-collections",
            Self::NoFields { .. } => "no-fields",
            Self::CollectionTwice { .. } => "collection-twice",
            Self::FieldTwice { .. } => "field-twice",
            Self::TooDeep { .. } => "too-deep",
            Self::NoSuchTarget { .. } => "no-such-target",
        }
    }
}

fn check_references(map: &mut SourceMap) -> Result<(), MapError> {
    let mut outside = Vec::new();
    for collection in &map.collections {
        for field in &collection.fields {
            for reference in &field.references {
                let in_dataset = |c: &&Collection| c.dataset == reference.dataset;
                let known = map.collections.iter().any(|c| in_dataset(&c));
                if !known {
                    outside.push(MapNote::OutsideReference {
                        collection: collection.name.clone(),
                        field: field.name.clone(),
                        dataset: reference.dataset.clone(),
                    });
                    continue;
                }
                let target = map
                    .collections
                    .iter()
                    .filter(in_dataset)
                    .find(|c| c.name == reference.collection)
                    .and_then(|c| c.field(&reference.field));
                if target.is_none() {
                    return Err(MapError::NoSuchTarget {
                        collection: collection.name.clone(),
                        field: field.name.clone(),
                        target: format!(
                            "{}.{}.{}",
                            reference.dataset, reference.collection, reference.field
                        ),
                    });
                }
            }
        }
    }
    map.notes.extend(outside);
    Ok(())
}

/// The YAML scanner takes time by the square of the nesting of brackets, before any of its own
/// limits holds: a hundred kilobytes of `[` would keep it busy for minutes.
fn refuse_deep_brackets(yaml: &str) -> Result<(), MapError> {
    let mut depth = 0_usize;
    for (line, text) in (1..).zip(yaml.lines()) {
        for byte in text.bytes() {
            match byte {
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        if depth > DEEPEST_BRACKETS {
            return Err(MapError::Yaml {
                line,
                column: 0,
                detail: "brackets are nested too deeply".to_owned(),
            });
        }
    }
    Ok(())
}

fn at_line(error: &serde_yaml_ng::Error) -> MapError {
    let place = error.location();
    MapError::Yaml {
        line: place.as_ref().map_or(0, serde_yaml_ng::Location::line),
        column: place.as_ref().map_or(0, serde_yaml_ng::Location::column),
        detail: error.to_string(),
    }
}
