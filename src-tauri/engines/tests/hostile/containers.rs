//! Archives, files in a PDF, signatures with their content: what comes out, and what is a trap.

use std::io::{Cursor, Write as _};

use dekada_core::pages::{MediaType, Refusal};
use dekada_engines::{Engines, Limits, Part, Password, sniff};
use zip::write::{FullFileOptions, SimpleFileOptions};
use zip::{AesMode, CompressionMethod, ZipWriter};

use crate::desk::{engines, open, refusal, worker};
use crate::pdfs::{self, A4, Pdf};

crate::facts![
    an_archive_opens_without_a_page,
    the_files_of_an_archive_come_out,
    names_of_a_russian_windows_are_read,
    the_unicode_name_goes_before_the_old_one,
    a_locked_file_is_refused_alone_and_opens_with_the_password,
    a_file_with_a_wrong_checksum_is_refused_alone,
    an_archive_that_unpacks_to_far_too_much_is_refused,
    an_archive_in_an_archive_is_a_part_and_no_more,
    too_many_files_are_refused_with_both_numbers,
    an_office_document_is_named_wherever_its_parts_lie,
    a_cut_archive_is_damaged,
    a_length_that_lies_costs_nothing,
    the_files_in_a_pdf_come_out_once,
    a_tree_of_names_that_loops_ends,
    a_picture_holds_no_parts,
    a_signature_holds_what_it_signs,
];

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn parts(file: &[u8]) -> Vec<Part> {
    engines().parts(file, None).unwrap().parts
}

fn names(parts: &[Part]) -> Vec<&str> {
    parts
        .iter()
        .map(|part| part.name.reveal().as_str())
        .collect()
}

/// The same bytes with another name of the same length, in both of its places.
fn renamed(file: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut file = file.to_vec();
    let places: Vec<_> = (0..file.len() - from.len())
        .filter(|at| file[*at..].starts_with(from))
        .collect();
    assert_eq!(
        places.len(),
        2,
        "once before the bytes, once in the directory"
    );
    for at in places {
        file[at..at + to.len()].copy_from_slice(to);
    }
    file
}

pub fn one_of_each_kind() -> Vec<Vec<u8>> {
    let letter = b"From: a@example.com\r\nTo: b@example.com\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nsee\r\n--x\r\n\
        Content-Type: application/pdf; name=\"=?koi8-r?B?8MHT0M/S1A==?=\"\r\n\
        Content-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjc=\r\n--x\r\n\
        Content-Type: message/rfc822\r\n\r\nFrom: c@example.com\r\nTo: d\r\n\r\nin\r\n--x--";
    vec![
        letter.to_vec(),
        archive(&[("one.pdf", b"%PDF-1.7 %PDF-1.7"), ("two.pdf", &[7; 500])]),
        with_three_files(),
        signature(&field(0xA0, &field(0x04, b"%PDF-1.7"))),
    ]
}

fn an_archive_opens_without_a_page() {
    let file = archive(&[("scan.pdf", b"%PDF")]);
    assert_eq!(sniff(&file), Some(MediaType::Zip));
    assert!(open(&file).unwrap().is_empty());
    let empty = archive(&[]);
    assert!(open(&empty).unwrap().is_empty());
    assert!(parts(&empty).is_empty());
}

fn the_files_of_an_archive_come_out() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    writer.add_directory("письмо", options).unwrap();
    writer.start_file("письмо/скан.pdf", options).unwrap();
    writer.write_all(b"%PDF-1.7").unwrap();
    writer.start_file("__MACOSX/._скан.pdf", options).unwrap();
    writer.start_file("empty", options).unwrap();
    let found = parts(&writer.finish().unwrap().into_inner());
    assert_eq!(names(&found), ["письмо/скан.pdf", "empty"]);
    assert_eq!(found[0].content.as_deref(), Ok(&b"%PDF-1.7"[..]));
    assert_eq!(found[1].content.as_deref(), Ok(&b""[..]));
}

fn names_of_a_russian_windows_are_read() {
    let file = archive(&[("AAAA\\BBBB.pdf", b"x")]);
    let file = renamed(
        &file,
        b"AAAA\\BBBB.pdf",
        b"\x91\xAA\xA0\xAD\\\x8B\xA8\xE1\xE2.pdf",
    );
    assert_eq!(names(&parts(&file)), ["Скан/Лист.pdf"]);
}

fn the_unicode_name_goes_before_the_old_one() {
    let old = b"????.pdf";
    let mut checksum = flate2::Crc::new();
    checksum.update(old);
    let field = [
        &[1],
        &checksum.sum().to_le_bytes()[..],
        "Скан.pdf".as_bytes(),
    ]
    .concat();
    let mut options = FullFileOptions::default();
    options.add_extra_field(0x7075, field, false).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("????.pdf", options).unwrap();
    let file = writer.finish().unwrap().into_inner();
    assert_eq!(names(&parts(&file)), ["Скан.pdf"]);
}

fn a_locked_file_is_refused_alone_and_opens_with_the_password() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let open = SimpleFileOptions::default();
    writer.start_file("open.pdf", open).unwrap();
    writer.write_all(b"%PDF").unwrap();
    let locked = open.with_aes_encryption(AesMode::Aes256, "secret");
    writer.start_file("locked.pdf", locked).unwrap();
    writer.write_all(b"%PDF locked").unwrap();
    let file = writer.finish().unwrap().into_inner();
    let contents = |password: Option<&str>| {
        let password = password.map(|word| Password::new(word.to_owned()));
        let found = engines().parts(&file, password.as_ref()).unwrap().parts;
        found
            .into_iter()
            .map(|part| part.content)
            .collect::<Vec<_>>()
    };
    let first = || Ok(b"%PDF".to_vec());
    assert_eq!(contents(None), [first(), Err(Refusal::Encrypted)]);
    assert_eq!(
        contents(Some("other")),
        [first(), Err(Refusal::WrongPassword)]
    );
    assert_eq!(
        contents(Some("secret")),
        [first(), Ok(b"%PDF locked".to_vec())]
    );
}

fn a_file_with_a_wrong_checksum_is_refused_alone() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for name in ["one", "two"] {
        writer.start_file(name, options).unwrap();
        writer.write_all(b"scan of a letter").unwrap();
    }
    let mut file = writer.finish().unwrap().into_inner();
    let at = file
        .windows(4)
        .position(|window| window == b"scan")
        .unwrap();
    file[at] = b'X';
    let found = parts(&file);
    assert_eq!(found[0].content, Err(Refusal::Damaged));
    assert!(found[1].content.is_ok());
}

fn an_archive_that_unpacks_to_far_too_much_is_refused() {
    let zeros = vec![0; 100 << 20];
    let file = archive(&[("bomb", &zeros)]);
    assert!(file.len() < 200_000);
    let refused = engines().parts(&file, None).err();
    let limit = (32 << 20) + 200 * file.len() as u64;
    assert_eq!(refused, Some(Refusal::UnpacksTooLarge { limit }));
    let small = Engines::new(
        worker(),
        Limits {
            parts_bytes: 10,
            ..Limits::default()
        },
    );
    let file = archive(&[("a", b"123456"), ("b", b"123456")]);
    let refused = small.parts(&file, None).err();
    assert_eq!(refused, Some(Refusal::UnpacksTooLarge { limit: 10 }));
}

fn an_archive_in_an_archive_is_a_part_and_no_more() {
    let inner = archive(&[("scan.pdf", b"%PDF")]);
    let file = archive(&[("inner.zip", &inner)]);
    let found = parts(&file);
    assert_eq!(names(&found), ["inner.zip"]);
    assert_eq!(found[0].content, Ok(inner));
}

fn too_many_files_are_refused_with_both_numbers() {
    let files: Vec<_> = (0..1001).map(|number| format!("{number}.pdf")).collect();
    let files: Vec<_> = files.iter().map(|name| (name.as_str(), &b""[..])).collect();
    let expected = Refusal::TooManyParts {
        parts: 1001,
        limit: 1000,
    };
    assert_eq!(refusal(&archive(&files)), expected);
}

fn an_office_document_is_named_wherever_its_parts_lie() {
    let documents = [
        ("word/document.xml", "docx"),
        ("xl/workbook.xml", "xlsx"),
        ("META-INF/manifest.xml", "odt"),
    ];
    for (entry, word) in documents {
        let file = archive(&[("first.xml", b"<x/>"), (entry, b"<x/>")]);
        let looks_like = Some(word);
        assert_eq!(refusal(&file), Refusal::Unsupported { looks_like });
    }
}

fn a_cut_archive_is_damaged() {
    let file = archive(&[("one.pdf", &[7; 5000]), ("two.pdf", b"%PDF")]);
    for tenth in 1..10 {
        let cut = &file[..file.len() * tenth / 10];
        assert_eq!(refusal(cut), Refusal::Damaged, "{tenth} tenths");
    }
}

fn a_length_that_lies_costs_nothing() {
    let mut file = archive(&[("one.pdf", b"%PDF-1.7")]);
    let directory = file.windows(4).rposition(|window| window == b"PK\x01\x02");
    let size = directory.unwrap() + 24;
    file[size..size + 4].copy_from_slice(&0x7FFF_FFFFu32.to_le_bytes());
    let engines = Engines::new(
        worker(),
        Limits {
            memory_bytes: 256 << 20,
            ..Limits::default()
        },
    );
    match engines.parts(&file, None) {
        Ok(found) => assert_eq!(found.parts.len(), 1),
        Err(refused) => assert_eq!(refused, Refusal::Damaged),
    }
}

/// A PDF with these entries in its catalog; the function adds objects and returns the entries of
/// the catalog and of the page.
fn pdf(add: impl Fn(&mut Pdf) -> (String, String)) -> Vec<u8> {
    let mut pdf = Pdf::default();
    let tree = pdf.reserve();
    let (catalog, page) = add(&mut pdf);
    let page = pdf.object(&format!("<< /Type /Page /Parent {tree} 0 R {A4} {page} >>"));
    pdf.set(
        tree,
        &format!("<< /Type /Pages /Kids [{page} 0 R] /Count 1 >>"),
    );
    let root = pdf.object(&format!("<< /Type /Catalog /Pages {tree} 0 R {catalog} >>"));
    pdf.file(root)
}

fn specification(pdf: &mut Pdf, name: &str, content: &[u8]) -> usize {
    let stream = pdf.stream("/Type /EmbeddedFile", content);
    pdf.object(&format!(
        "<< /Type /Filespec {name} /EF << /F {stream} 0 R >> >>"
    ))
}

fn with_three_files() -> Vec<u8> {
    pdf(|pdf| {
        let one = specification(
            pdf,
            "/UF <FEFF0421043A0430043D002E007000640066> /F (Skan.pdf)",
            b"1",
        );
        let two = specification(pdf, "/F (two.pdf)", b"2");
        let three = specification(
            pdf,
            "/F (\\307\\340\\377\\342\\353\\345\\355\\350\\345.pdf)",
            b"3",
        );
        let leaf = pdf.object(&format!("<< /Names [(a) {one} 0 R (b) {two} 0 R] >>"));
        let note = pdf.object(&format!(
            "<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS {three} 0 R >>"
        ));
        (
            format!("/Names << /EmbeddedFiles << /Kids [{leaf} 0 R] >> >> /AF [{one} 0 R]"),
            format!("/Annots [{note} 0 R] /AF [{two} 0 R]"),
        )
    })
}

fn the_files_in_a_pdf_come_out_once() {
    let file = with_three_files();
    assert_eq!(open(&file).unwrap().len(), 1);
    let found = parts(&file);
    assert_eq!(names(&found), ["Скан.pdf", "two.pdf", "Заявление.pdf"]);
    let contents: Vec<_> = found
        .iter()
        .map(|part| part.content.clone().unwrap())
        .collect();
    assert_eq!(contents, [b"1", b"2", b"3"]);
}

fn a_tree_of_names_that_loops_ends() {
    let file = pdf(|pdf| {
        let node = pdf.reserve();
        let one = specification(pdf, "/F (one.pdf)", b"1");
        pdf.set(
            node,
            &format!("<< /Kids [{node} 0 R {node} 0 R] /Names [(a) {one} 0 R] >>"),
        );
        (
            format!("/Names << /EmbeddedFiles {node} 0 R >>"),
            String::new(),
        )
    });
    assert_eq!(names(&parts(&file)), ["one.pdf"]);
}

fn a_picture_holds_no_parts() {
    let picture = crate::samples::png(crate::samples::letter((20, 20)));
    assert!(parts(&picture).is_empty());
    let file = pdfs::pages(1, A4, |_, _| (String::new(), Vec::new()));
    assert!(parts(&file).is_empty());
}

/// One element of DER.
fn field(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = u8::try_from(content.len()).unwrap();
    [&[tag, length], content].concat()
}

/// Signed data of CMS with this content, and nobody's signature.
fn signature(inside: &[u8]) -> Vec<u8> {
    let data = field(0x06, b"\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01");
    let encapsulated = field(0x30, &[data.as_slice(), inside].concat());
    let signed = [b"\x02\x01\x01\x31\x00", &encapsulated[..], b"\x31\x00"].concat();
    let kind = field(0x06, b"\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02");
    let body = field(0xA0, &field(0x30, &signed));
    field(0x30, &[kind, body].concat())
}

fn a_signature_holds_what_it_signs() {
    let detached = signature(b"");
    assert_eq!(sniff(&detached), Some(MediaType::Signature));
    assert!(open(&detached).unwrap().is_empty());
    assert!(parts(&detached).is_empty());
    let attached = signature(&field(0xA0, &field(0x04, b"%PDF-1.7")));
    assert_eq!(parts(&attached)[0].content, Ok(b"%PDF-1.7".to_vec()));
    assert_eq!(refusal(&attached[..attached.len() - 3]), Refusal::Damaged);
}
