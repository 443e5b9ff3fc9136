//! The encrypted file on a real disk: what lies in it, what does not, and what damage looks like.

use super::testing::{OnDisk, fresh, holds, key, moment, request};
use super::{NewDocument, NewPage, Store, StoreError, StoredImage};
use crate::pages::{PageLook, PageNo, PageState, Reading};
use crate::personal::Personal;
use crate::request::{Item, ItemState, Mark};
use std::fs;

const CANARY: &str = "Кенарёв-в-шахте";

fn pragma(store: &Store, name: &str) -> String {
    store
        .connection()
        .query_row(&format!("PRAGMA {name}"), [], |row| {
            row.get::<_, String>(0)
                .or_else(|_| row.get::<_, i64>(0).map(|number| number.to_string()))
        })
        .unwrap()
}

/// A canary in every place that holds a person's words: name, page text, note, original, picture.
fn with_canaries() -> OnDisk {
    let mut vault = fresh();
    let tx = vault.store.begin().unwrap();
    let mut request = request(1);
    request.subject.name = Some(Personal::from(CANARY));
    tx.insert_request(&mut request).unwrap();
    let original = CANARY.repeat(900);
    let document = tx
        .insert_document(&NewDocument {
            request: request.id,
            name: &Personal::from(CANARY),
            sha256: "00",
            media_type: "application/pdf",
            imported: moment(),
            original: original.as_bytes(),
            password: None,
            tie: None,
        })
        .unwrap();
    let image = StoredImage {
        media_type: "image/png".into(),
        width_px: 1,
        height_px: 1,
        bytes: original.clone().into_bytes(),
    };
    let page = NewPage {
        page: PageNo(1),
        width_pt: 595.0,
        height_pt: 842.0,
        state: PageState::Drawn,
        look: PageLook::default(),
        reading: Reading::Layer,
        image,
        text: &original,
        words: &[],
    };
    tx.insert_page(document, &page).unwrap();
    let mark = Mark {
        item: Item::Signature,
        state: ItemState::Found,
        note: Some(CANARY.to_owned()),
        evidence: None,
        author: "officer".into(),
        at: moment(),
    };
    tx.put_mark(request.id, &mark).unwrap();
    tx.save_words(request.id).unwrap();
    tx.commit().unwrap();
    vault
}

/// The pages as they are under the encryption.
fn decrypted(store: &mut Store) -> Vec<u8> {
    store.connection_mut().serialize("main").unwrap().to_vec()
}

#[test]
fn the_connection_keeps_what_the_vault_promises() {
    let vault = fresh().reopened();
    let promised = [
        ("foreign_keys", "1"),
        ("secure_delete", "1"),
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("temp_store", "2"),
        ("trusted_schema", "0"),
        ("auto_vacuum", "2"),
    ];
    for (name, value) in promised {
        assert_eq!(pragma(&vault.store, name), value, "{name}");
    }
    assert_eq!(pragma(&vault.store, "cipher_hmac_algorithm"), "HMAC_SHA512");
    assert!(vault.store.check().unwrap().is_empty());
}

#[test]
fn a_row_that_points_nowhere_is_refused() {
    let mut vault = fresh();
    let tx = vault.store.begin().unwrap();
    assert!(tx.0.execute("INSERT INTO demand (request, kind, position, due) VALUES (77, 'access', 0, '2026-05-19')", []).is_err());
}

#[test]
fn no_file_on_disk_holds_a_word_of_the_text_or_the_schema() {
    let mut vault = with_canaries();
    assert!(
        holds(&decrypted(&mut vault.store), CANARY),
        "the canary is in the vault"
    );
    let open = vault.files();
    assert!(
        open.iter()
            .any(|(path, _)| path.to_string_lossy().ends_with("-wal")),
        "the log is searched too"
    );
    let vault = vault.reopened();
    for (path, bytes) in open.into_iter().chain(vault.files()) {
        for text in [
            CANARY,
            "Кенар",
            "SQLite format 3",
            "CREATE TABLE",
            "request_words",
            "application/pdf",
            "journal_by",
        ] {
            assert!(!holds(&bytes, text), "{text} stands in {}", path.display());
        }
    }
}

#[test]
fn a_vault_begins_with_its_header() {
    let vault = fresh().reopened();
    let bytes = fs::read(&vault.file).unwrap();
    assert_eq!(bytes[..16], key().0.bytes());
}

#[test]
fn what_is_deleted_or_replaced_leaves_nothing_in_the_pages() {
    let mut vault = with_canaries();
    let tx = vault.store.begin().unwrap();
    tx.0.execute_batch(
        "DELETE FROM sheet_text; DELETE FROM sheet_image; DELETE FROM sheet;
         DELETE FROM document; DELETE FROM mark;",
    )
    .unwrap();
    let mut request = tx.read().request(request(1).number).unwrap().unwrap();
    request.subject.name = Some(Personal::from("Другая"));
    tx.save_request(&request).unwrap();
    tx.commit().unwrap();
    let pages = decrypted(&mut vault.store);
    assert!(holds(&pages, "Другая"), "the pages are readable");
    for trace in [CANARY, "Кенар", "кенар", "кенаре", "шахте"] {
        assert!(!holds(&pages, trace), "{trace} is still there");
    }
}

#[test]
fn a_flipped_byte_anywhere_is_noticed() {
    let vault = with_canaries();
    let OnDisk {
        store,
        file,
        folder,
    } = vault;
    drop(store);
    let sound = fs::read(&file).unwrap();
    let (header, key) = key();
    for place in (16..sound.len()).step_by(1021) {
        let mut bytes = sound.clone();
        bytes[place] ^= 1;
        fs::write(&file, &bytes).unwrap();
        let noticed = match Store::open(&file, header, key) {
            Ok(store) => !store.check().unwrap().is_empty(),
            Err(StoreError::Damaged) => true,
            Err(other) => panic!("byte {place}: {other:?}"),
        };
        assert!(noticed, "byte {place}");
    }
    drop(folder);
}

#[test]
fn another_key_and_a_cut_file_are_damage_here() {
    let OnDisk {
        store,
        file,
        folder,
    } = with_canaries();
    drop(store);
    let (header, key) = key();
    let (_, other) = crate::vault::new_key("другая", crate::vault::Cost::LEAST).unwrap();
    assert!(matches!(
        Store::open(&file, header, &other),
        Err(StoreError::Damaged)
    ));
    let bytes = fs::read(&file).unwrap();
    fs::write(&file, &bytes[..bytes.len() / 2]).unwrap();
    let noticed =
        Store::open(&file, header, key).map_or(true, |store| !store.check().unwrap().is_empty());
    assert!(noticed, "half of the file is missing");
    drop(folder);
}

#[test]
fn a_newer_schema_is_refused_and_left_alone() {
    let OnDisk {
        store,
        file,
        folder,
    } = fresh();
    store
        .connection()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    drop(store);
    let before = fs::read(&file).unwrap();
    let (header, key) = key();
    assert!(matches!(
        Store::open(&file, header, key),
        Err(StoreError::NewerSchema { found: 99, .. })
    ));
    assert_eq!(fs::read(&file).unwrap(), before);
    drop(folder);
}

#[test]
fn a_transaction_that_is_dropped_leaves_nothing() {
    let mut vault = fresh();
    let tx = vault.store.begin().unwrap();
    tx.insert_request(&mut request(1)).unwrap();
    drop(tx);
    assert_eq!(vault.store.read().totals().unwrap()[0], 0);
}
