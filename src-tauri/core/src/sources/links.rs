//! How collections hang together, and what following a link proves.
//!
//! A link carries values from a field of one collection into a field of another. Following it
//! answers "which other records are this person's", so the question is always who *owns* whom:
//! an order names its user, hence the user's orders are the user's; but an order also names its
//! city, and the city is nobody's.

use super::map::{Collection, Direction};

/// A field, named across all maps.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldRef {
    pub dataset: String,
    pub collection: String,
    pub field: String,
}

/// Values of `from` are looked up in `to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub from: FieldRef,
    pub to: FieldRef,
    pub step: Step,
}

/// What it means to arrive over a [`Link`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// From a record's own key to the records that name it: they belong to the same person.
    Owns,
    /// From a record to the one record it names, in a collection about people: the same person,
    /// unless that record identifies itself as somebody else.
    Names,
    /// Neither side is a key, or the target is not about people: worth a look, proves nothing.
    Touches,
}

/// All links among these collections, in the order of the map, without repetition.
#[must_use]
pub fn links(collections: &[&Collection]) -> Vec<Link> {
    let mut all: Vec<Link> = Vec::new();
    for &holder in collections {
        for field in &holder.fields {
            for reference in &field.references {
                let here = field_ref(holder, &field.name);
                let there = FieldRef {
                    dataset: reference.dataset.clone(),
                    collection: reference.collection.clone(),
                    field: reference.field.clone(),
                };
                if reference.direction != Some(Direction::To) {
                    all.extend(link(collections, &there, &here, reference.direction));
                }
                if reference.direction != Some(Direction::From) {
                    all.extend(link(collections, &here, &there, reference.direction));
                }
            }
        }
    }
    let mut seen = Vec::new();
    all.retain(|link| {
        let ends = (link.from.clone(), link.to.clone());
        let new = !seen.contains(&ends);
        seen.push(ends);
        new
    });
    all
}

/// `None` when an end is in no collection at hand.
fn link(
    collections: &[&Collection],
    from: &FieldRef,
    to: &FieldRef,
    direction: Option<Direction>,
) -> Option<Link> {
    let (source_collection, source) = resolve(collections, from)?;
    let (target_collection, target) = resolve(collections, to)?;
    let source_is_key = source.primary_key || source.identity.is_some();
    let step = if target.primary_key && !source.primary_key {
        if target_collection.is_about_people() {
            Step::Names
        } else {
            Step::Touches
        }
    } else if source_is_key || direction.is_some() {
        // A direction says that the author of the map means the data to flow this way, which
        // stands in for a primary key that the map does not mark.
        Step::Owns
    } else {
        Step::Touches
    };
    Some(Link {
        from: field_ref(source_collection, &source.name),
        to: field_ref(target_collection, &target.name),
        step,
    })
}

fn resolve<'a>(
    collections: &[&'a Collection],
    end: &FieldRef,
) -> Option<(&'a Collection, &'a super::map::Field)> {
    let collection = collections
        .iter()
        .find(|c| c.dataset == end.dataset && c.name == end.collection)?;
    Some((collection, collection.field(&end.field)?))
}

fn field_ref(collection: &Collection, field: &str) -> FieldRef {
    FieldRef {
        dataset: collection.dataset.clone(),
        collection: collection.name.clone(),
        field: field.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::map::{Field, IdentityKind, Reference};
    use super::*;

    fn field(name: &str) -> Field {
        Field {
            name: name.into(),
            ..Field::default()
        }
    }

    fn referring(name: &str, to: &str, direction: Option<Direction>) -> Field {
        let (collection, key) = to.split_once('.').unwrap();
        Field {
            references: vec![Reference {
                dataset: "shop".into(),
                collection: collection.into(),
                field: key.into(),
                direction,
            }],
            ..field(name)
        }
    }

    fn collection(name: &str, fields: Vec<Field>) -> Collection {
        Collection {
            dataset: "shop".into(),
            system: "Shop".into(),
            name: name.into(),
            description: String::new(),
            fields,
        }
    }

    fn shop(direction: Option<Direction>) -> Vec<Collection> {
        let key = Field {
            primary_key: true,
            ..field("id")
        };
        let email = Field {
            identity: Some(IdentityKind::Email),
            ..field("email")
        };
        vec![
            collection("users", vec![key.clone(), email]),
            collection(
                "orders",
                vec![
                    referring("user_id", "users.id", direction),
                    referring("city_id", "cities.id", None),
                ],
            ),
            collection("cities", vec![key]),
        ]
    }

    fn listed(direction: Option<Direction>) -> Vec<String> {
        let shop = shop(direction);
        links(&shop.iter().collect::<Vec<_>>())
            .iter()
            .map(|link| {
                format!(
                    "{}.{} -> {}.{} {:?}",
                    link.from.collection,
                    link.from.field,
                    link.to.collection,
                    link.to.field,
                    link.step
                )
            })
            .collect()
    }

    #[test]
    fn a_user_owns_the_orders_and_nobody_owns_the_city() {
        assert_eq!(
            listed(None),
            [
                "users.id -> orders.user_id Owns",
                "orders.user_id -> users.id Names",
                "cities.id -> orders.city_id Owns",
                "orders.city_id -> cities.id Touches",
            ]
        );
    }

    #[test]
    fn a_direction_closes_the_other_way() {
        let from = listed(Some(Direction::From));
        assert!(from.contains(&"users.id -> orders.user_id Owns".to_owned()));
        assert!(!from.iter().any(|link| link.starts_with("orders.user_id")));
    }

    #[test]
    fn a_reference_to_a_collection_that_is_not_at_hand_makes_no_link() {
        let shop = shop(None);
        assert!(links(&[shop.get(1).unwrap()]).is_empty());
    }
}
