//! Files that are not taken in, each with the reason a person is told.

use dekada_core::pages::Refusal;
use dekada_engines::{Engines, Limits, Password};
use image::GrayImage;
use pdf_extract::{Document, EncryptionState, EncryptionVersion, Permissions};

use crate::desk::{is_blank, open, open_locked, open_with, refusal};
use crate::pdfs::{self, A4, Pdf};
use crate::samples::{self, letter};
use crate::tiffs::{Leaf, tiff};

crate::facts![
    an_empty_file_is_refused,
    a_text_file_named_pdf_is_told_from_a_pdf,
    a_word_document_is_named,
    a_file_over_the_limit_is_not_opened,
    a_pdf_with_a_password_is_refused,
    a_pdf_with_an_empty_password_opens,
    a_pdf_of_two_thousand_pages_is_refused_with_both_numbers,
    a_hundred_thousand_pages_are_counted_and_not_drawn,
    a_picture_of_a_hundred_megapixels_is_refused_with_both_numbers,
    a_picture_within_the_megapixels_opens,
    every_truncation_is_noticed,
    a_pdf_that_lost_a_page_is_damaged,
    a_page_tree_that_loops_does_not_hang,
    a_tiff_that_lost_a_page_is_damaged,
    a_tiff_whose_pages_loop_is_damaged,
    what_people_send_besides_is_named,
    a_jpeg_of_an_unusual_coding_is_named,
    a_wrong_password_is_told_from_none,
];

fn an_empty_file_is_refused() {
    assert_eq!(refusal(b""), Refusal::Empty);
}

fn a_text_file_named_pdf_is_told_from_a_pdf() {
    let looks_like = Some("text");
    let text = "Прошу прекратить обработку моих персональных данных";
    assert_eq!(
        refusal(text.as_bytes()),
        Refusal::Unsupported { looks_like }
    );
}

fn a_word_document_is_named() {
    let looks_like = Some("docx");
    let head = b"PK\x03\x04\x14\0\0\0\x08\0[Content_Types].xml word/document.xml";
    assert_eq!(refusal(head), Refusal::Unsupported { looks_like });
}

fn a_file_over_the_limit_is_not_opened() {
    let limits = Limits {
        file_bytes: 1000,
        ..Limits::default()
    };
    // A worker that does not exist: nothing may be started for this file.
    let engines = Engines::new("/nonexistent".into(), limits);
    let mut bytes = b"%PDF-1.7".to_vec();
    bytes.resize(1001, 0);
    let expected = Refusal::TooLarge {
        bytes: 1001,
        limit: 1000,
    };
    assert_eq!(open_with(&engines, &bytes).err(), Some(expected));
}

fn a_pdf_with_a_password_is_refused() {
    assert_eq!(refusal(&locked("secret")), Refusal::Encrypted);
}

fn a_pdf_with_an_empty_password_opens() {
    let pages = open(&locked("")).unwrap();
    assert!(!is_blank(&pages[0]));
    assert_eq!(pages[0].text, "Заявление");
}

fn locked(user_password: &str) -> Vec<u8> {
    let plain = pdfs::text(A4, &[&[(72, 700, "Заявление")]]);
    let mut document = Document::load_mem(&plain).unwrap();
    let state = EncryptionState::try_from(EncryptionVersion::V2 {
        document: &document,
        owner_password: "owner",
        user_password,
        key_length: 128,
        permissions: Permissions::all(),
    });
    document.encrypt(&state.unwrap()).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn a_pdf_of_two_thousand_pages_is_refused_with_both_numbers() {
    let file = pdfs::pages(2000, A4, |_, _| (String::new(), Vec::new()));
    let expected = Refusal::TooManyPages {
        pages: 2000,
        limit: 1000,
    };
    assert_eq!(refusal(&file), expected);
}

fn a_hundred_thousand_pages_are_counted_and_not_drawn() {
    let begun = std::time::Instant::now();
    let mut pdf = Pdf::default();
    let tree = pdf.reserve();
    let page = format!("<< /Type /Page /Parent {tree} 0 R {A4} >>");
    let pages: Vec<_> = (0..100_000).map(|_| pdf.object(&page)).collect();
    let file = pdf.with_pages(tree, &pages);
    let expected = Refusal::TooManyPages {
        pages: 100_000,
        limit: 1000,
    };
    assert_eq!(refusal(&file), expected);
    assert!(begun.elapsed().as_secs() < 20);
}

fn a_picture_of_a_hundred_megapixels_is_refused_with_both_numbers() {
    let huge = GrayImage::new(10_000, 10_000);
    let expected = Refusal::TooManyPixels {
        megapixels: 100,
        limit: 64,
    };
    assert_eq!(refusal(&samples::png(huge.clone())), expected);
    assert_eq!(refusal(&samples::jpeg(huge.clone(), 300)), expected);
    assert_eq!(refusal(&tiff(&[Leaf::bilevel(&huge, 300)])), expected);
}

fn a_picture_within_the_megapixels_opens() {
    let large = GrayImage::new(8000, 8000);
    let pages = open(&samples::png(large)).unwrap();
    assert_eq!(
        (pages[0].image.width_px, pages[0].image.height_px),
        (2000, 2000)
    );
}

fn every_truncation_is_noticed() {
    let page = letter((400, 560));
    let small = letter((120, 160));
    let whole = [
        samples::jpeg(page.clone(), 72),
        samples::png(page.clone()),
        tiff(&[Leaf::grey(&small, 72), Leaf::bilevel(&page, 72)]),
        pdfs::dct_scans(2, &page),
        pdfs::g4_scans(2, &page),
        pdfs::text(A4, &[&[(72, 700, "Заявление")]]),
    ];
    for file in whole {
        assert!(open(&file).is_ok());
        for tenth in 1..10 {
            let cut = &file[..file.len() * tenth / 10];
            assert_eq!(refusal(cut), Refusal::Damaged, "{tenth} tenths of a file");
        }
    }
}

fn a_pdf_that_lost_a_page_is_damaged() {
    let file = pdfs::text(A4, &[&[(72, 700, "Один")], &[(72, 700, "Два")]]);
    let lost = replaced(&file, b"/Type /Page /", b"/Type /Pige /", 1);
    assert!(
        open(&lost).is_ok(),
        "a wrong type of a page that is there loses nothing"
    );
    let announced = replaced(&file, b"/Count 2", b"/Count 3", 1);
    assert_eq!(refusal(&announced), Refusal::Damaged);
    let unannounced = replaced(&file, b"/Count 2", b"/Mount 2", 1);
    assert_eq!(refusal(&unannounced), Refusal::Damaged);
}

fn a_page_tree_that_loops_does_not_hang() {
    let mut pdf = Pdf::default();
    let tree = pdf.reserve();
    let inner = pdf.object(&format!("<< /Type /Pages /Kids [{tree} 0 R] /Count 1 >>"));
    let file = pdf.with_pages(tree, &[inner, tree]);
    assert_eq!(refusal(&file), Refusal::Damaged);
}

fn a_tiff_that_lost_a_page_is_damaged() {
    let page = letter((200, 280));
    const PAGE_NUMBER: u16 = 297;
    let of_three = |number| Leaf::bilevel(&page, 72).with(PAGE_NUMBER, 3, &[number, 3]);
    assert_eq!(
        open(&tiff(&[of_three(0), of_three(1), of_three(2)]))
            .unwrap()
            .len(),
        3
    );
    assert_eq!(
        refusal(&tiff(&[of_three(0), of_three(1)])),
        Refusal::Damaged
    );
}

fn a_tiff_whose_pages_loop_is_damaged() {
    let page = letter((200, 280));
    let mut file = tiff(&[Leaf::grey(&page, 72), Leaf::grey(&page, 72)]);
    let first = file[4..8].to_vec();
    let end = file.len();
    file[end - 4..].copy_from_slice(&first);
    assert_eq!(refusal(&file), Refusal::Damaged);
}

fn what_people_send_besides_is_named() {
    let files: [(&[u8], &str); 6] = [
        (b"Rar!\x1A\x07\x01\0", "rar"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"\x78\x9F\x3E\x22\0\0", "winmail"),
        (b"From x@example.com Mon\nTo: y\n", "mbox"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", "video"),
        (b"GIF89a\x01\0\x01\0", "gif"),
    ];
    for (file, word) in files {
        let looks_like = Some(word);
        assert_eq!(refusal(file), Refusal::Unsupported { looks_like });
    }
}

fn a_jpeg_of_an_unusual_coding_is_named() {
    let plain = samples::jpeg(letter((100, 140)), 72);
    const LOSSLESS_FRAME: u8 = 0xC3;
    let frame = plain.windows(2).position(|pair| pair == b"\xFF\xC0");
    let mut lossless = plain;
    lossless[frame.unwrap() + 1] = LOSSLESS_FRAME;
    let looks_like = Some("unusual-picture");
    assert_eq!(refusal(&lossless), Refusal::Unsupported { looks_like });
}

fn a_wrong_password_is_told_from_none() {
    let wrong = Password::new("open sesame".to_owned());
    let outcome = open_locked(&locked("secret"), &wrong);
    assert_eq!(outcome.err(), Some(Refusal::WrongPassword));
    assert!(open_locked(&locked(""), &wrong).is_ok(), "none was needed");
}

fn replaced(file: &[u8], from: &[u8], to: &[u8], times: usize) -> Vec<u8> {
    assert_eq!(from.len(), to.len(), "offsets in the file must stay");
    let mut file = file.to_vec();
    for _ in 0..times {
        let found = file.windows(from.len()).position(|window| window == from);
        let at = found.expect("the sample has it");
        file[at..at + to.len()].copy_from_slice(to);
    }
    file
}
