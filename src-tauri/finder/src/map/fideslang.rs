//! The YAML as fideslang shapes it, and what each field of it comes to once everything that stands
//! further out is taken over.

use serde::Deserialize;

use dekada_core::sources::{
    Collection, Direction, Field, IdentityKind, MapNote, Reference, SourceMap,
};

use super::MapError;

const DEEPEST_FIELD: usize = 16;

#[derive(Deserialize)]
pub(super) struct RawFile {
    pub dataset: Vec<RawDataset>,
}

#[derive(Deserialize)]
pub(super) struct RawDataset {
    fides_key: String,
    name: Option<String>,
    #[serde(default)]
    fides_meta: Option<RawMeta>,
    #[serde(default)]
    collections: Vec<RawCollection>,
}

#[derive(Deserialize)]
struct RawCollection {
    name: String,
    description: Option<String>,
    #[serde(default)]
    data_categories: Option<Vec<String>>,
    #[serde(default)]
    fides_meta: Option<RawMeta>,
    #[serde(default)]
    fields: Vec<RawField>,
}

#[derive(Deserialize)]
struct RawField {
    name: String,
    description: Option<String>,
    #[serde(default)]
    data_categories: Option<Vec<String>>,
    #[serde(default)]
    fides_meta: Option<RawMeta>,
    #[serde(default)]
    fields: Option<Vec<RawField>>,
}

#[derive(Clone, Default, Deserialize)]
struct RawMeta {
    identity: Option<String>,
    primary_key: Option<bool>,
    references: Option<Vec<RawReference>>,
    dekada: Option<Processing>,
}

#[derive(Clone, Deserialize)]
struct RawReference {
    dataset: String,
    field: String,
    direction: Option<RawDirection>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RawDirection {
    From,
    To,
}

/// What 152-FZ asks about data beyond their category.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Processing {
    purpose: Option<String>,
    ground: Option<String>,
    storage: Option<String>,
    recipients: Option<Vec<String>>,
    free_text: Option<bool>,
}

impl RawDataset {
    pub(super) fn title(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.fides_key)
    }

    pub(super) fn read_into(&self, map: &mut SourceMap) -> Result<(), MapError> {
        if self.collections.is_empty() {
            return Err(MapError::NoCollections {
                dataset: self.fides_key.clone(),
            });
        }
        let processing = self.fides_meta.own_processing();
        for raw in &self.collections {
            let described = map
                .collections
                .iter()
                .any(|known| known.dataset == self.fides_key && known.name == raw.name);
            if described {
                return Err(MapError::CollectionTwice {
                    dataset: self.fides_key.clone(),
                    collection: raw.name.clone(),
                });
            }
            let mut collection = Collection {
                dataset: self.fides_key.clone(),
                system: self.title().to_owned(),
                name: raw.name.clone(),
                description: raw.description.clone().unwrap_or_default(),
                fields: Vec::new(),
            };
            let within = Within {
                prefix: String::new(),
                depth: 0,
                categories: raw.data_categories.clone().unwrap_or_default(),
                processing: raw.fides_meta.own_processing().or(&processing),
            };
            read_fields(&raw.fields, &within, &mut collection, &mut map.notes)?;
            if collection.fields.is_empty() {
                return Err(MapError::NoFields {
                    collection: raw.name.clone(),
                });
            }
            map.collections.push(collection);
        }
        Ok(())
    }
}

/// What a field takes over from what it stands in.
struct Within {
    prefix: String,
    depth: usize,
    categories: Vec<String>,
    processing: Processing,
}

fn read_fields(
    raw_fields: &[RawField],
    within: &Within,
    collection: &mut Collection,
    notes: &mut Vec<MapNote>,
) -> Result<(), MapError> {
    for raw in raw_fields {
        let name = format!("{}{}", within.prefix, raw.name);
        let processing = raw.fides_meta.own_processing().or(&within.processing);
        let categories = raw.data_categories.clone();
        let categories = categories.unwrap_or_else(|| within.categories.clone());
        if let Some(nested) = raw.fields.as_deref().filter(|nested| !nested.is_empty()) {
            if within.depth == DEEPEST_FIELD {
                return Err(MapError::TooDeep {
                    collection: collection.name.clone(),
                    field: name,
                });
            }
            let inner = Within {
                prefix: format!("{name}."),
                depth: within.depth + 1,
                categories,
                processing,
            };
            read_fields(nested, &inner, collection, notes)?;
            continue;
        }
        if collection.field(&name).is_some() {
            return Err(MapError::FieldTwice {
                collection: collection.name.clone(),
                field: name,
            });
        }
        let field = raw.resolve(name, categories, processing, &collection.name, notes);
        collection.fields.push(field);
    }
    Ok(())
}

impl RawField {
    fn resolve(
        &self,
        name: String,
        categories: Vec<String>,
        processing: Processing,
        collection: &str,
        notes: &mut Vec<MapNote>,
    ) -> Field {
        let meta = self.fides_meta.clone().unwrap_or_default();
        let identity = meta.identity.as_deref().and_then(IdentityKind::from_word);
        if let (Some(word), None) = (meta.identity, identity) {
            notes.push(MapNote::UnusedIdentity {
                collection: collection.to_owned(),
                field: name.clone(),
                identity: word,
            });
        }
        let identity = identity.or_else(|| categories.iter().find_map(|key| identity_of(key)));
        let references = meta.references.unwrap_or_default();
        Field {
            name,
            description: self.description.clone().unwrap_or_default(),
            identity,
            primary_key: meta.primary_key.unwrap_or(false),
            free_text: processing
                .free_text
                .unwrap_or_else(|| categories.iter().any(|key| is_content(key))),
            references: references.into_iter().map(RawReference::resolve).collect(),
            purpose: processing.purpose,
            ground: processing.ground,
            storage: processing.storage,
            recipients: processing.recipients.unwrap_or_default(),
            categories,
        }
    }
}

impl RawReference {
    /// Fides writes `field: collection.field`, the field itself dotted when it is nested.
    fn resolve(self) -> Reference {
        let (collection, field) = match self.field.split_once('.') {
            Some((collection, field)) => (collection.to_owned(), field.to_owned()),
            None => (self.field, String::new()),
        };
        Reference {
            dataset: self.dataset,
            collection,
            field,
            direction: self.direction.map(|direction| match direction {
                RawDirection::From => Direction::From,
                RawDirection::To => Direction::To,
            }),
        }
    }
}

trait OwnProcessing {
    fn own_processing(&self) -> Processing;
}

impl OwnProcessing for Option<RawMeta> {
    fn own_processing(&self) -> Processing {
        let own = self.as_ref().and_then(|meta| meta.dekada.clone());
        own.unwrap_or_default()
    }
}

impl Processing {
    fn or(self, outer: &Self) -> Self {
        Self {
            purpose: self.purpose.or_else(|| outer.purpose.clone()),
            ground: self.ground.or_else(|| outer.ground.clone()),
            storage: self.storage.or_else(|| outer.storage.clone()),
            recipients: self.recipients.or_else(|| outer.recipients.clone()),
            free_text: self.free_text.or(outer.free_text),
        }
    }
}

/// Maps often mark the identity in one table only; the category says it for the others.
fn identity_of(category: &str) -> Option<IdentityKind> {
    match category {
        "user.contact.email" => Some(IdentityKind::Email),
        "user.contact.phone_number" => Some(IdentityKind::Phone),
        "user.name" | "user.name.first" | "user.name.last" => Some(IdentityKind::Name),
        "user.demographic.date_of_birth" => Some(IdentityKind::BirthDate),
        _ => None,
    }
}

fn is_content(category: &str) -> bool {
    category == "user.content" || category.starts_with("user.content.")
}
