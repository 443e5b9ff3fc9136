//! What the columns of a source mean, in the words of a Fides dataset.
//!
//! The shape follows fideslang (datasets, collections, fields, `data_categories`, `fides_meta`),
//! so that a map written for Fides loads here; what 152-FZ art. 14 p. 7 asks beyond it (purpose,
//! ground, storage term, recipients) is resolved onto every field.

/// One map file: the collections of one or more datasets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceMap {
    /// The first dataset's name, for lists on the screen.
    pub name: String,
    pub collections: Vec<Collection>,
    /// What the map says and Dekada does not use. Shown, so that nobody relies on it.
    pub notes: Vec<MapNote>,
}

/// A table, or what a table would be: the columns that stand together in one export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    /// Key of its dataset; references name it.
    pub dataset: String,
    /// Name of its dataset in words: the information system a destruction act has to name.
    pub system: String,
    pub name: String,
    pub description: String,
    pub fields: Vec<Field>,
}

/// A column. Nested fields have dotted names: `address.city`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    pub name: String,
    pub description: String,
    /// Keys of the fideslang taxonomy: `user.contact.email`.
    pub categories: Vec<String>,
    pub identity: Option<IdentityKind>,
    pub primary_key: bool,
    /// Running text written by people, where an identifier may stand anywhere.
    pub free_text: bool,
    pub references: Vec<Reference>,
    pub purpose: Option<String>,
    /// Legal ground of the processing, with its article.
    pub ground: Option<String>,
    /// Term of storage, in words.
    pub storage: Option<String>,
    pub recipients: Vec<String>,
}

/// What kind of identifier a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdentityKind {
    Email,
    Phone,
    /// A full name, or one part of it when the parts stand in several columns.
    Name,
    AccountId,
    /// Never searched for by itself; it confirms or contradicts a name.
    BirthDate,
}

/// A field of another collection that holds the same values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    pub dataset: String,
    pub collection: String,
    pub field: String,
    /// `None` means that the link may be followed both ways.
    pub direction: Option<Direction>,
}

/// Which way values travel along a [`Reference`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From the referenced field into the field that holds the reference.
    From,
    /// From the field that holds the reference into the referenced one.
    To,
}

/// Something in a map that was read and left unused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MapNote {
    /// An `identity` by which Dekada does not search.
    UnusedIdentity {
        collection: String,
        field: String,
        identity: String,
    },
    /// A reference into a dataset that this map does not describe; another map may.
    OutsideReference {
        collection: String,
        field: String,
        dataset: String,
    },
}

impl IdentityKind {
    /// The words by which Fides maps and ours name this kind.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "email" => Some(Self::Email),
            "phone_number" | "phone" => Some(Self::Phone),
            "name" | "full_name" => Some(Self::Name),
            "account_id" | "user_id" | "external_id" => Some(Self::AccountId),
            "birth_date" | "date_of_birth" => Some(Self::BirthDate),
            _ => None,
        }
    }

    /// The name used in the vault, on the command line and in messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Name => "name",
            Self::AccountId => "account-id",
            Self::BirthDate => "birth-date",
        }
    }
}

impl Collection {
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        let key = column_key(name);
        self.fields
            .iter()
            .find(|field| column_key(&field.name) == key)
    }

    /// Its rows describe people: some field is an identifier or of a `user` category.
    #[must_use]
    pub fn is_about_people(&self) -> bool {
        self.fields.iter().any(|field| {
            field.identity.is_some()
                || field
                    .categories
                    .iter()
                    .any(|category| category == "user" || category.starts_with("user."))
        })
    }

    /// Mapped fields that the columns of a file do not hold.
    #[must_use]
    pub fn missing_from(&self, columns: &[String]) -> Vec<String> {
        self.fields
            .iter()
            .filter(|field| {
                let key = column_key(&field.name);
                !columns.iter().any(|column| column_key(column) == key)
            })
            .map(|field| field.name.clone())
            .collect()
    }

    fn covered_by(&self, columns: &[String]) -> usize {
        self.fields.len() - self.missing_from(columns).len()
    }
}

impl SourceMap {
    #[must_use]
    pub fn collection(&self, name: &str) -> Option<&Collection> {
        self.collections
            .iter()
            .find(|collection| collection.name == name)
    }

    /// How many of these columns the map knows, in the collection that knows most of them.
    #[must_use]
    pub fn coverage(&self, columns: &[String]) -> usize {
        self.collections
            .iter()
            .map(|collection| collection.covered_by(columns))
            .max()
            .unwrap_or(0)
    }

    /// The collection a file most probably holds: the most fields among its columns, then the
    /// fewest fields missing. `None` when no column stands in the map.
    #[must_use]
    pub fn best_collection(&self, columns: &[String]) -> Option<&Collection> {
        self.collections
            .iter()
            .map(|collection| (collection.covered_by(columns), collection))
            .filter(|(covered, _)| *covered > 0)
            // `max_by_key` keeps the last of equals; the first of the map is the clearer rule.
            .rev()
            .max_by_key(|(covered, collection)| {
                let missing = collection.fields.len() - covered;
                (*covered, usize::MAX - missing)
            })
            .map(|(_, collection)| collection)
    }
}

/// A column name as it is compared: `E-Mail`, `e_mail ` and `e mail` are one column.
#[must_use]
pub fn column_key(name: &str) -> String {
    name.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| {
            if c.is_alphanumeric() || c == '.' {
                c
            } else {
                '_'
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collection(name: &str, fields: &[&str]) -> Collection {
        Collection {
            dataset: "shop".into(),
            system: "Shop".into(),
            name: name.into(),
            description: String::new(),
            fields: fields
                .iter()
                .map(|name| Field {
                    name: (*name).into(),
                    ..Field::default()
                })
                .collect(),
        }
    }

    fn columns(line: &str) -> Vec<String> {
        line.split(',').map(Into::into).collect()
    }

    #[test]
    fn a_file_holds_the_collection_whose_fields_its_header_covers_best() {
        let map = SourceMap {
            name: "Shop".into(),
            collections: vec![
                collection("users", &["id", "email", "phone"]),
                collection("orders", &["id", "user_id", "email"]),
                collection("logins", &["id", "email"]),
            ],
            notes: Vec::new(),
        };
        for (header, expected) in [
            ("id,email,phone", Some("users")),
            ("ID,EMAIL", Some("logins")),
            ("id,user_id,email,total", Some("orders")),
            ("Иванова,Мария", None),
        ] {
            let found = map.best_collection(&columns(header));
            assert_eq!(found.map(|c| c.name.as_str()), expected, "{header}");
        }
    }

    #[test]
    fn a_column_is_known_whatever_its_case_and_punctuation() {
        for name in ["full_name", "Full Name", " FULL-NAME ", "\u{feff}full_name"] {
            assert_eq!(column_key(name), "full_name");
        }
    }
}
