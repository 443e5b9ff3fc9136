//! PDF behind a password: opened, drawn, read and taken apart with it, refused without.

use dekada_core::pages::{PageNo, Refusal};
use dekada_engines::{Password, RenderSize};
use pdf_extract::encryption::crypt_filters::{Aes128CryptFilter, Aes256CryptFilter, CryptFilter};
use pdf_extract::{Document, EncryptionState, EncryptionVersion, Permissions};
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::desk::{engines, open, open_locked};
use crate::pdfs::{self, A4};

crate::facts![
    every_lock_of_a_pdf_opens_with_its_password,
    a_locked_page_is_drawn_again_with_the_password_only,
];

const SECRET: &str = "secret";

#[derive(Clone, Copy, Debug)]
enum Lock {
    Rc4Of40Bits,
    Rc4Of128Bits,
    Aes128,
    Aes256,
}

fn locked(lock: Lock) -> Vec<u8> {
    let plain = pdfs::text(A4, &[&[(72, 700, "Заявление")]]);
    let mut document = Document::load_mem(&plain).unwrap();
    let (owner_password, permissions) = ("owner", Permissions::all());
    let filters = |filter: Arc<dyn CryptFilter>| BTreeMap::from([(b"StdCF".to_vec(), filter)]);
    let state = match lock {
        Lock::Rc4Of40Bits => EncryptionState::try_from(EncryptionVersion::V1 {
            document: &document,
            owner_password,
            user_password: SECRET,
            permissions,
        }),
        Lock::Rc4Of128Bits => EncryptionState::try_from(EncryptionVersion::V2 {
            document: &document,
            owner_password,
            user_password: SECRET,
            key_length: 128,
            permissions,
        }),
        Lock::Aes128 => EncryptionState::try_from(EncryptionVersion::V4 {
            document: &document,
            encrypt_metadata: true,
            crypt_filters: filters(Arc::new(Aes128CryptFilter)),
            stream_filter: b"StdCF".to_vec(),
            string_filter: b"StdCF".to_vec(),
            owner_password,
            user_password: SECRET,
            permissions,
        }),
        Lock::Aes256 => EncryptionState::try_from(EncryptionVersion::V5 {
            encrypt_metadata: true,
            crypt_filters: filters(Arc::new(Aes256CryptFilter)),
            file_encryption_key: &[7; 32],
            stream_filter: b"StdCF".to_vec(),
            string_filter: b"StdCF".to_vec(),
            owner_password,
            user_password: SECRET,
            permissions,
        }),
    };
    document.encrypt(&state.unwrap()).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn every_lock_of_a_pdf_opens_with_its_password() {
    let password = Password::new(SECRET.to_owned());
    for lock in [
        Lock::Rc4Of40Bits,
        Lock::Rc4Of128Bits,
        Lock::Aes128,
        Lock::Aes256,
    ] {
        let file = locked(lock);
        assert_eq!(open(&file).err(), Some(Refusal::Encrypted), "{lock:?}");
        let pages = open_locked(&file, &password).unwrap();
        assert_eq!(pages[0].text, "Заявление", "{lock:?}");
    }
}

fn a_locked_page_is_drawn_again_with_the_password_only() {
    let file = locked(Lock::Aes256);
    let draw = |password: Option<&str>| {
        let password = password.map(|word| Password::new(word.to_owned()));
        let size = RenderSize::LongSide(300);
        engines().render(&file, password.as_ref(), PageNo(1), size)
    };
    assert_eq!(draw(None).err(), Some(Refusal::Encrypted));
    assert_eq!(draw(Some("other")).err(), Some(Refusal::WrongPassword));
    assert_eq!(draw(Some(SECRET)).unwrap().height_px, 300);
}
