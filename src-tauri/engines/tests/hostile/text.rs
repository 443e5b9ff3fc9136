//! The text layer of a PDF: words, where they stand, and what is done without it.

use dekada_core::pages::{Region, Word};

use crate::desk::{is_blank, open};
use crate::pdfs::{self, A4, font, show};
use crate::samples::{jpeg, letter};

crate::facts![
    words_stand_where_they_are_drawn,
    words_of_a_turned_page_stand_where_they_are_seen,
    words_of_a_cropped_page_stand_where_they_are_seen,
    the_hidden_text_over_a_scan_is_read,
    each_page_has_its_own_text,
    a_hyphen_at_the_end_of_a_line_is_joined,
    a_text_layer_that_cannot_be_read_costs_only_the_text,
];

/// Letters are 12 points high and 6 wide.
fn word_at(words: &[Word], text: &str) -> Region {
    let found = words.iter().find(|word| word.text.reveal() == text);
    found
        .unwrap_or_else(|| panic!("no such word among {}", words.len()))
        .region
}

fn near(region: Region, [x, y, w, h]: [f32; 4]) {
    for (found, expected) in [(region.x, x), (region.y, y), (region.w, w), (region.h, h)] {
        assert!((found - expected).abs() < 0.1, "{region:?}, not {expected}");
    }
}

fn words_stand_where_they_are_drawn() {
    let file = pdfs::text(
        "/MediaBox [0 0 600 800]",
        &[&[(72, 700, "Прошу удалить данные")]],
    );
    let pages = open(&file).unwrap();
    assert_eq!(pages[0].text, "Прошу удалить данные");
    assert_eq!(pages[0].words.len(), 3);
    // The baseline is 100 points from the top; the box reaches 0.8 above and 0.2 below it.
    near(word_at(&pages[0].words, "Прошу"), [72.0, 90.4, 30.0, 12.0]);
    near(
        word_at(&pages[0].words, "удалить"),
        [108.0, 90.4, 42.0, 12.0],
    );
}

fn words_of_a_turned_page_stand_where_they_are_seen() {
    let file = pdfs::text(
        "/MediaBox [0 0 600 800] /Rotate 90",
        &[&[(72, 700, "Прошу")]],
    );
    let pages = open(&file).unwrap();
    assert_eq!(pages[0].width_pt, 800.0);
    assert_eq!(pages[0].text, "Прошу");
    // What was up is right now: the text runs downwards near the right edge.
    near(word_at(&pages[0].words, "Прошу"), [697.6, 72.0, 12.0, 30.0]);
}

fn words_of_a_cropped_page_stand_where_they_are_seen() {
    let entries = "/MediaBox [0 0 600 800] /CropBox [50 100 550 750]";
    let pages = open(&pdfs::text(entries, &[&[(72, 700, "Прошу")]])).unwrap();
    assert_eq!((pages[0].width_pt, pages[0].height_pt), (500.0, 650.0));
    near(word_at(&pages[0].words, "Прошу"), [22.0, 40.4, 30.0, 12.0]);
}

fn the_hidden_text_over_a_scan_is_read() {
    let scan = jpeg(letter((400, 560)), 100);
    let file = pdfs::pages(1, A4, |pdf, _| {
        let image = pdf.stream(
            "/Type /XObject /Subtype /Image /Width 400 /Height 560 /ColorSpace /DeviceGray \
             /BitsPerComponent 8 /Filter /DCTDecode",
            &scan,
        );
        let hidden = show(72, 700, 12, "Согласие").replace("BT", "BT 3 Tr");
        let content = format!("q 595 0 0 842 0 0 cm /Im Do Q {hidden}");
        let resources = format!("/XObject << /Im {image} 0 R >> {}", font(pdf));
        (resources, content.into_bytes())
    });
    let pages = open(&file).unwrap();
    assert_eq!(pages[0].text, "Согласие");
    assert!(!is_blank(&pages[0]));
}

fn each_page_has_its_own_text() {
    let lines: Vec<_> = (1..=5).map(|number| format!("Лист {number}")).collect();
    let pages: Vec<_> = lines
        .iter()
        .map(|line| [(72, 700, line.as_str())])
        .collect();
    let pages: Vec<&[_]> = pages.iter().map(<[_; 1]>::as_slice).collect();
    let opened = open(&pdfs::text(A4, &pages)).unwrap();
    let texts: Vec<_> = opened.iter().map(|page| page.text.clone()).collect();
    assert_eq!(texts, lines);
}

fn a_hyphen_at_the_end_of_a_line_is_joined() {
    let lines: &[(u32, u32, &str)] = &[(72, 700, "персональ\u{AD}"), (72, 686, "ных данных")];
    let pages = open(&pdfs::text(A4, &[lines])).unwrap();
    assert_eq!(pages[0].text, "персональных данных");
}

fn a_text_layer_that_cannot_be_read_costs_only_the_text() {
    // An operator without its operands: the reader of text panics on it.
    let file = pdfs::pages(2, A4, |pdf, index| {
        let broken = if index == 0 { "/F Tf Tm " } else { "" };
        let content = format!("10 10 50 50 re f {broken}{}", show(72, 700, 12, "Второй"));
        (font(pdf), content.into_bytes())
    });
    let pages = open(&file).unwrap();
    assert!(!is_blank(&pages[0]));
    assert_eq!(pages[0].text, "");
    assert_eq!(pages[1].text, "Второй");
}
