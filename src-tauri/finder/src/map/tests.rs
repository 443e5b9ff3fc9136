use proptest::prelude::*;

use dekada_core::sources::{Direction, Field, IdentityKind};

use super::*;

const SMALL: &str = "
dataset:
  - fides_key: shop
    name: Shop
    fides_meta:
      dekada: {purpose: sales, storage: a year}
    collections:
      - name: users
        fides_meta:
          dekada: {storage: five years, recipients: [courier]}
        fields:
          - name: id
            fides_meta: {primary_key: true, data_type: integer}
          - name: email
            data_categories: [user.contact.email]
            fides_meta:
              identity: email
              dekada: {purpose: letters}
          - name: address
            fields:
              - {name: city, data_categories: [user.contact.address.city]}
      - name: orders
        fields:
          - name: user_id
            fides_meta:
              references: [{dataset: shop, field: users.id, direction: from}]
          - name: comment
            data_categories: [user.content.private]
";

fn field<'m>(map: &'m SourceMap, collection: &str, name: &str) -> &'m Field {
    map.collection(collection).unwrap().field(name).unwrap()
}

#[test]
fn a_map_says_what_each_field_is() {
    let map = parse_map(SMALL).unwrap();
    assert_eq!(map.name, "Shop");
    assert!(field(&map, "users", "id").primary_key);
    assert_eq!(
        field(&map, "users", "email").identity,
        Some(IdentityKind::Email)
    );
    assert!(field(&map, "orders", "comment").free_text);
    assert_eq!(
        field(&map, "users", "address.city").categories,
        ["user.contact.address.city"]
    );
    let reference = field(&map, "orders", "user_id").references.first().unwrap();
    assert_eq!(
        (reference.collection.as_str(), reference.field.as_str()),
        ("users", "id")
    );
    assert_eq!(reference.direction, Some(Direction::From));
    assert_eq!(map.notes, []);
}

#[test]
fn the_nearer_purpose_wins_value_by_value() {
    let map = parse_map(SMALL).unwrap();
    let email = field(&map, "users", "email");
    assert_eq!(email.purpose.as_deref(), Some("letters"));
    assert_eq!(email.storage.as_deref(), Some("five years"));
    assert_eq!(email.recipients, ["courier"]);
    let comment = field(&map, "orders", "comment");
    assert_eq!(comment.purpose.as_deref(), Some("sales"));
    assert_eq!(comment.storage.as_deref(), Some("a year"));
    assert_eq!(comment.ground, None);
}

#[test]
fn what_a_map_says_in_vain_is_noted() {
    let map = SMALL
        .replace("identity: email", "identity: ga_client_id")
        .replace(
            "dataset: shop, field: users.id",
            "dataset: crm, field: people.id",
        );
    let map = parse_map(&map).unwrap();
    assert_eq!(
        map.notes,
        [
            MapNote::UnusedIdentity {
                collection: "users".into(),
                field: "email".into(),
                identity: "ga_client_id".into(),
            },
            MapNote::OutsideReference {
                collection: "orders".into(),
                field: "user_id".into(),
                dataset: "crm".into(),
            },
        ]
    );
    let email = field(&map, "users", "email");
    assert_eq!(
        email.identity,
        Some(IdentityKind::Email),
        "its category still says so"
    );
}

#[test]
fn a_wrong_map_is_refused_with_the_place() {
    for (right, wrong, message) in [
        (
            "field: users.id",
            "field: users.uid",
            "field user_id of collection orders refers to shop.users.uid, which is not there",
        ),
        (
            "field: users.id",
            "field: users",
            "field user_id of collection orders refers to shop.users., which is not there",
        ),
        (
            "- name: orders",
            "- name: users",
            "collection users of dataset shop is described twice",
        ),
        (
            "- name: comment",
            "- name: user_id",
            "field user_id of collection orders is described twice",
        ),
    ] {
        let error = parse_map(&SMALL.replace(right, wrong)).unwrap_err();
        assert_eq!(error.to_string(), message);
    }
    for (yaml, message) in [
        ("dataset: []", "there is no dataset in it"),
        ("dataset: [{fides_key: a}]", "dataset a has no collections"),
        (
            "dataset: [{fides_key: a, collections: [{name: b}]}]",
            "collection b has no fields",
        ),
    ] {
        assert_eq!(parse_map(yaml).unwrap_err().to_string(), message);
    }
}

#[test]
fn an_error_of_form_says_its_line() {
    for (right, wrong, wanted) in [
        ("name: users", "name: {users", 8),
        ("direction: from", "direction: sideways", 26),
        ("{purpose: letters}", "{porpose: letters}", 18),
    ] {
        let MapError::Yaml { line, .. } = parse_map(&SMALL.replace(right, wrong)).unwrap_err()
        else {
            panic!("{wrong} was not refused as YAML");
        };
        assert_eq!(line, wanted, "{wrong}");
    }
    assert!(matches!(parse_map(""), Err(MapError::Yaml { .. })));
    assert!(matches!(
        parse_map("a: \"\u{0}"),
        Err(MapError::Yaml { .. })
    ));
}

#[test]
fn a_bomb_is_refused_and_not_unfolded() {
    let mut bomb = String::from("a0: &a0 [x, x]\n");
    for n in 1..40 {
        bomb.push_str(&format!("a{n}: &a{n} [*a{}, *a{}]\n", n - 1, n - 1));
    }
    bomb.push_str("dataset: *a39\n");
    assert!(matches!(parse_map(&bomb), Err(MapError::Yaml { .. })));
    for deep in ["[", "{a: ", "- ", "? "] {
        let deep = format!("dataset:\n{}", deep.repeat(20_000));
        assert!(matches!(parse_map(&deep), Err(MapError::Yaml { .. })));
    }
    let huge = " ".repeat(LARGEST_MAP + 1);
    assert!(matches!(parse_map(&huge), Err(MapError::TooLarge { .. })));
}

#[test]
fn the_map_of_im_work_answers_every_question_of_the_law() {
    let map = parse_map(crate::IM_WORK_MAP).unwrap();
    assert_eq!(map.notes, []);
    for collection in &map.collections {
        for field in &collection.fields {
            let place = format!("{}.{}", collection.name, field.name);
            assert!(!field.description.is_empty(), "{place} has no description");
            assert!(!field.categories.is_empty(), "{place} has no category");
            assert!(field.purpose.is_some(), "{place} has no purpose");
            assert!(field.storage.is_some(), "{place} has no term of storage");
            assert!(!field.recipients.is_empty(), "{place} has no recipients");
            let ground = field.ground.as_deref().unwrap_or_default();
            assert!(ground.contains("ст. "), "{place} names no article");
        }
    }
    let collections: Vec<&Collection> = map.collections.iter().collect();
    assert_eq!(dekada_core::sources::links(&collections).len(), 5);
}

proptest! {
    #[test]
    fn no_text_makes_the_parser_panic(yaml in "(?s).{0,200}") {
        // Only a panic could fail here.
        drop(parse_map(&yaml));
    }

    #[test]
    fn no_damage_to_a_map_makes_the_parser_panic(at in 0..SMALL.len(), with in "(?s).{0,3}") {
        let mut damaged = SMALL.to_owned();
        damaged.replace_range(at..=at, &with);
        drop(parse_map(&damaged));
    }
}
