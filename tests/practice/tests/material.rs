//! The material is what its manifest says, read by the libraries a program would use.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests may stop at the first surprise"
)]

use dekada_practice::manifest::{Expected, Format, Letter, Refusal, Region};
use dekada_practice::{Manifest, SEED, generate};
use image::{DynamicImage, ImageDecoder, ImageReader};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tempfile::TempDir;

struct Material {
    directory: TempDir,
    manifest: Manifest,
}

/// Made once for all tests.
fn material() -> &'static Material {
    static MATERIAL: OnceLock<Material> = OnceLock::new();
    MATERIAL.get_or_init(|| {
        let directory = tempfile::tempdir().unwrap();
        let manifest = generate(directory.path(), SEED).unwrap();
        Material {
            directory,
            manifest,
        }
    })
}

fn bytes(file: &str) -> Vec<u8> {
    fs::read(material().directory.path().join(file)).unwrap()
}

fn letter(key: &str) -> &'static Letter {
    let letters = &material().manifest.letters;
    letters.iter().find(|letter| letter.key == key).unwrap()
}

/// Every file below `root`, by its path there.
fn everything(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut open = vec![root.to_owned()];
    while let Some(directory) = open.pop() {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                files.insert(
                    path.strip_prefix(root).unwrap().to_owned(),
                    fs::read(&path).unwrap(),
                );
            }
        }
    }
    files
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let again = tempfile::tempdir().unwrap();
    let manifest = generate(again.path(), SEED).unwrap();
    assert!(manifest == material().manifest);
    let (first, second) = (
        everything(material().directory.path()),
        everything(again.path()),
    );
    assert_eq!(
        first.keys().collect::<Vec<_>>(),
        second.keys().collect::<Vec<_>>()
    );
    for (path, bytes) in first {
        assert!(second[&path] == bytes, "{} differs", path.display());
    }
}

#[test]
fn the_manifest_names_every_file_and_no_other() {
    let manifest = &material().manifest;
    let named: BTreeSet<PathBuf> = manifest
        .letters
        .iter()
        .map(|letter| &letter.file)
        .chain(manifest.exports.iter().map(|export| &export.file))
        .map(PathBuf::from)
        .chain([PathBuf::from("manifest.json")])
        .collect();
    let there: BTreeSet<PathBuf> = everything(material().directory.path())
        .into_keys()
        .collect();
    assert_eq!(named, there);
    let written: Manifest = serde_json::from_slice(&bytes("manifest.json")).unwrap();
    assert!(
        &written == manifest,
        "the file says what the function returned"
    );
}

#[test]
fn every_letter_has_the_pages_it_declares() {
    for letter in &material().manifest.letters {
        let found = match letter.format {
            Format::PdfScan | Format::PdfText => {
                let pages = pdf_extract::extract_text_from_mem_by_pages(&bytes(&letter.file));
                pages.ok().map(|pages| pages.len() as u32)
            }
            Format::Tiff => Some(tiff_pages(&bytes(&letter.file))),
            Format::Jpeg | Format::Photo | Format::Png => {
                image::load_from_memory(&bytes(&letter.file))
                    .ok()
                    .map(|_| 1)
            }
        };
        assert_eq!(found, letter.pages, "{}", letter.key);
    }
}

fn tiff_pages(bytes: &[u8]) -> u32 {
    let mut file = tiff::decoder::Decoder::new(Cursor::new(bytes)).unwrap();
    let mut pages = 1;
    file.read_image().unwrap();
    while file.more_images() {
        file.next_image().unwrap();
        file.read_image().unwrap();
        pages += 1;
    }
    pages
}

#[test]
fn every_letter_is_small_enough_to_send() {
    for letter in &material().manifest.letters {
        let size = bytes(&letter.file).len();
        assert!(size < 600_000, "{}: {size} bytes", letter.key);
    }
}

#[test]
fn the_duplicate_is_the_first_letter_byte_for_byte() {
    let copy = letter("duplicate");
    assert_eq!(
        copy.expected,
        Expected::Duplicate {
            of: "access".to_owned()
        }
    );
    assert_ne!(copy.file, letter("access").file);
    assert!(bytes(&copy.file) == bytes(&letter("access").file));
}

#[test]
fn the_damaged_letter_is_a_pdf_that_ends_too_soon() {
    let damaged = letter("damaged");
    let bytes = bytes(&damaged.file);
    assert_eq!(
        damaged.expected,
        Expected::Refused {
            reason: Refusal::Damaged
        }
    );
    assert!(bytes.starts_with(b"%PDF-"));
    assert!(!bytes.windows(5).any(|part| part == b"%%EOF"));
}

#[test]
fn the_exported_letter_yields_its_words() {
    let letter = letter("text-layer");
    let text = pdf_extract::extract_text_from_mem(&bytes(&letter.file)).unwrap();
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for fact in [
        letter.subject.full_name.as_str(),
        letter.subject.email.as_deref().unwrap(),
        letter
            .subject
            .identity_document
            .as_ref()
            .unwrap()
            .number
            .as_str(),
        "11.12.1990",
        "16 ноября 2026 г.",
        material().manifest.notice.as_str(),
    ] {
        assert!(words.contains(fact), "no {fact:?} in {words}");
    }
}

#[test]
fn scans_have_no_text() {
    for letter in &material().manifest.letters {
        if letter.format == Format::PdfScan && letter.expected == Expected::Imported {
            let text = pdf_extract::extract_text_from_mem(&bytes(&letter.file)).unwrap();
            assert_eq!(text.trim(), "", "{}", letter.key);
        }
    }
}

/// The picture as a person sees it, turned as Exif says.
fn upright(file: &str) -> DynamicImage {
    let bytes = bytes(file);
    let mut decoder = ImageReader::new(Cursor::new(&bytes))
        .with_guessed_format()
        .unwrap()
        .into_decoder()
        .unwrap();
    let turn = decoder.orientation().unwrap();
    let mut picture = DynamicImage::from_decoder(decoder).unwrap();
    picture.apply_orientation(turn);
    picture
}

#[test]
fn the_photograph_lies_on_its_side_until_exif_is_heeded() {
    let file = &letter("photo").file;
    let stored = image::load_from_memory(&bytes(file)).unwrap();
    let seen = upright(file);
    assert!(stored.width() > stored.height());
    assert_eq!(
        (seen.width(), seen.height()),
        (stored.height(), stored.width())
    );
}

/// Left, top, right, bottom of a region in the pixels of a picture.
fn in_pixels(region: Region, picture: &DynamicImage) -> [f32; 4] {
    let [width, height] = region.page;
    let (x, y) = (
        picture.width() as f32 / width,
        picture.height() as f32 / height,
    );
    [
        region.left * x,
        region.top * y,
        (region.left + region.width) * x,
        (region.top + region.height) * y,
    ]
}

#[test]
fn blue_ink_lies_within_the_declared_region_and_nowhere_else() {
    for key in ["photo", "cookies"] {
        let letter = letter(key);
        let picture = upright(&letter.file);
        let [left, top, right, bottom] = in_pixels(letter.signatures[0].region, &picture);
        let blue: Vec<(f32, f32)> = picture
            .to_rgb8()
            .enumerate_pixels()
            .filter(|(_, _, pixel)| i32::from(pixel[2]) > i32::from(pixel[0]) + 40)
            .map(|(x, y, _)| (x as f32, y as f32))
            .collect();
        assert!(blue.len() > 150, "{key}: {} blue pixels", blue.len());
        for (x, y) in blue {
            let near = 8.0;
            assert!(
                x > left - near && x < right + near && y > top - near && y < bottom + near,
                "{key}: ink at {x},{y} outside {left},{top},{right},{bottom}"
            );
        }
    }
}

#[test]
fn a_grey_scan_has_ink_in_the_declared_region() {
    for key in ["access-and-withdrawal", "third-parties"] {
        let letter = letter(key);
        let picture = upright(&letter.file);
        assert!(!picture.color().has_color(), "{key} is grey");
        let [left, top, right, bottom] = in_pixels(letter.signatures[0].region, &picture);
        let dark = picture
            .crop_imm(
                left as u32,
                top as u32,
                (right - left) as u32,
                (bottom - top) as u32,
            )
            .to_luma8()
            .pixels()
            .filter(|pixel| pixel[0] < 140)
            .count();
        assert!(dark > 300, "{key}: {dark} dark pixels");
    }
}

#[test]
fn only_the_unsigned_and_the_damaged_letter_bear_no_signature() {
    let bare: Vec<&str> = material()
        .manifest
        .letters
        .iter()
        .filter(|letter| letter.signatures.is_empty())
        .map(|letter| letter.key.as_str())
        .collect();
    assert_eq!(bare, ["unsigned", "damaged"]);
}

#[test]
fn every_trace_points_at_its_row() {
    let manifest = &material().manifest;
    let tables: BTreeMap<&str, Vec<String>> = manifest
        .exports
        .iter()
        .map(|export| {
            let bytes = bytes(&export.file);
            let lines = bytes.split(|byte| *byte == b'\n');
            let lines = lines
                .map(|line| String::from_utf8_lossy(line).into_owned())
                .collect();
            (export.collection.as_str(), lines)
        })
        .collect();
    let mut seen = 0;
    for traces in &manifest.traces {
        for trace in traces.rows.iter().chain(&traces.namesakes) {
            let line = &tables[trace.collection.as_str()][trace.line as usize - 1];
            let start = if trace.collection == "cookie_events" {
                format!("{{\"event_id\":\"{}\"", trace.id)
            } else {
                trace.id.clone()
            };
            assert!(line.starts_with(&start), "{trace:?}: {line}");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen} traces");
}

#[test]
fn whoever_could_be_identified_has_rows_and_a_namesake() {
    let manifest = &material().manifest;
    for letter in &manifest.letters {
        if letter.key == "guardian" {
            continue; // the child has no account until the consent is accepted
        }
        let traces = manifest
            .traces
            .iter()
            .find(|traces| traces.full_name == letter.subject.full_name);
        let traces = traces.unwrap_or_else(|| panic!("{}: no traces", letter.key));
        assert!(
            traces.rows.iter().any(|row| row.collection == "users"),
            "{}",
            letter.key
        );
        assert!(
            letter.key == "damaged" || !traces.namesakes.is_empty(),
            "{}",
            letter.key
        );
    }
}

#[test]
fn the_delimited_tables_have_the_declared_rows_and_broken_lines() {
    for export in material()
        .manifest
        .exports
        .iter()
        .filter(|export| export.file.ends_with(".csv"))
    {
        let delimiter = if export.collection == "support_messages" {
            b';'
        } else {
            b','
        };
        let bytes = bytes(&export.file);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .from_reader(&*bytes);
        let header = reader.byte_headers().unwrap().clone();
        assert!(
            header
                .iter()
                .eq(export.columns.iter().map(String::as_bytes)),
            "{}",
            export.file
        );
        let mut rows = 0;
        let mut broken = Vec::new();
        for record in reader.byte_records() {
            let record = record.unwrap();
            let whole = record.len() == export.columns.len()
                && record
                    .iter()
                    .all(|field| std::str::from_utf8(field).is_ok());
            if whole {
                rows += 1;
            } else {
                broken.push(record.position().unwrap().line() as u32);
            }
        }
        assert_eq!(rows, export.rows, "{}", export.file);
        assert_eq!(broken, export.broken_lines, "{}", export.file);
    }
}

#[test]
fn the_tables_have_the_columns_of_the_map_of_im_work() {
    let map = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/finder/maps/im-work.yml");
    let map: serde_yaml_ng::Value =
        serde_yaml_ng::from_str(&fs::read_to_string(map).unwrap()).unwrap();
    let named = |list: &serde_yaml_ng::Value| -> Vec<(String, serde_yaml_ng::Value)> {
        let items = list.as_sequence().unwrap().iter();
        items
            .map(|item| (item["name"].as_str().unwrap().to_owned(), item.clone()))
            .collect()
    };
    let collections: BTreeMap<_, _> = named(&map["dataset"][0]["collections"])
        .into_iter()
        .collect();
    assert_eq!(collections.len(), material().manifest.exports.len());
    for export in &material().manifest.exports {
        let fields = named(&collections[&export.collection]["fields"]);
        let described: BTreeSet<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
        let exported: BTreeSet<&str> = export.columns.iter().map(String::as_str).collect();
        assert_eq!(exported, described, "{}", export.collection);
    }
}
