//! Feeds the adapters with files that were spoiled at random.
//!
//! ```text
//! cargo run --release -p dekada-engines --example fuzz -- list|TARGET [--minutes 10] [--seed 1]
//!     [--corpus FOLDER] [--findings FOLDER]
//! ```
//!
//! The inputs follow from the seed alone, so a finding can be made again. A second process with a
//! worker's memory tries them; when it dies, waits for more than thirty seconds, or answers what the
//! program would not believe, the input is saved (`fuzz-findings`) and the next process goes on.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measuring tool prints, and shares its samples with the tests"
)]

#[allow(dead_code, reason = "the tests use more of them")]
#[path = "../tests/hostile/pdfs.rs"]
mod pdfs;
#[allow(dead_code, reason = "the tests use more of them")]
#[path = "../tests/hostile/samples.rs"]
mod samples;
#[allow(dead_code, reason = "the tests use more of them")]
#[path = "../tests/hostile/tiffs.rs"]
mod tiffs;

use std::io::{Read, Write};
use std::panic;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use dekada_engines::fuzz::{TARGETS, feed};
use image::{DynamicImage, ImageFormat};
use samples::Dice;

const LONGEST_WAIT: Duration = Duration::from_secs(30);
const MEMORY_BYTES: u64 = 2 << 30;

struct Plan {
    target: String,
    minutes: f64,
    seed: u64,
    corpus: Option<PathBuf>,
    findings: PathBuf,
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let first = arguments.next().unwrap_or_else(|| "list".to_owned());
    if first == "--try" {
        try_inputs(&mut arguments);
        return;
    }
    if !TARGETS.iter().any(|(name, _)| *name == first) {
        TARGETS
            .iter()
            .for_each(|(name, what)| println!("{name:10} {what}"));
        return;
    }
    let mut plan = Plan {
        target: first,
        minutes: 10.0,
        seed: 1,
        corpus: None,
        findings: "fuzz-findings".into(),
    };
    while let Some(option) = arguments.next() {
        let value = arguments.next().expect("every option has a value");
        match option.as_str() {
            "--minutes" => plan.minutes = value.parse().expect("minutes"),
            "--seed" => plan.seed = value.parse().expect("a number"),
            "--corpus" => plan.corpus = Some(value.into()),
            "--findings" => plan.findings = value.into(),
            other => panic!("no such option: {other}"),
        }
    }
    watch(&plan);
}

/// Starts processes that try inputs, until the time is over.
fn watch(plan: &Plan) {
    let begun = Instant::now();
    let end = Duration::from_secs_f64(plan.minutes * 60.0);
    let seeds = corpus(plan);
    let (mut next, mut findings) = (0u64, 0u32);
    while begun.elapsed() < end {
        let left = end.saturating_sub(begun.elapsed());
        let (last, verdict) = run_one(plan, next, left);
        next = last + 1;
        if let Some(why) = verdict {
            findings += 1;
            std::fs::create_dir_all(&plan.findings).unwrap();
            let name = format!("{}-{}-{last}", plan.target, plan.seed);
            let path = plan.findings.join(name);
            std::fs::write(&path, input(&seeds, plan.seed, last)).unwrap();
            println!("{why}: {}", path.display());
        }
    }
    println!(
        "{}: {next} inputs from {} samples in {:.1} minutes, {findings} findings",
        plan.target,
        seeds.len(),
        begun.elapsed().as_secs_f64() / 60.0
    );
}

/// One process. Returns the last input that it began, and what was wrong with it.
#[expect(clippy::disallowed_methods, reason = "the process that may die")]
fn run_one(plan: &Plan, from: u64, time: Duration) -> (u64, Option<&'static str>) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([
        "--try",
        &plan.target,
        &plan.seed.to_string(),
        &from.to_string(),
    ]);
    command.arg(time.as_millis().to_string());
    command.args(&plan.corpus);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut output = child.stdout.take().unwrap();
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut number = [0; 8];
        while output.read_exact(&mut number).is_ok()
            && sender.send(u64::from_le_bytes(number)).is_ok()
        {}
    });
    let mut last = from;
    loop {
        match receiver.recv_timeout(LONGEST_WAIT) {
            Ok(number) => last = number,
            Err(mpsc::RecvTimeoutError::Timeout) => {
                child.kill().unwrap();
                child.wait().unwrap();
                return (last, Some("waits without end"));
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                let status = child.wait().unwrap();
                let why = match status.code() {
                    Some(0) => None,
                    Some(NOT_BELIEVED) => Some("a reply is not believed"),
                    _ => Some("the process died"),
                };
                return (last, why);
            }
        }
    }
}

const NOT_BELIEVED: i32 = 3;

/// In the second process: target, seed, first input, milliseconds, and perhaps a folder.
fn try_inputs(arguments: &mut dyn Iterator<Item = String>) {
    let mut argument = || arguments.next().unwrap();
    let plan = Plan {
        target: argument(),
        seed: argument().parse().unwrap(),
        minutes: 0.0,
        corpus: None,
        findings: PathBuf::new(),
    };
    let from: u64 = argument().parse().unwrap();
    let time = Duration::from_millis(argument().parse().unwrap());
    let plan = Plan {
        corpus: arguments.next().map(PathBuf::from),
        ..plan
    };
    limit_memory();
    panic::set_hook(Box::new(|_| {}));
    let seeds = corpus(&plan);
    let begun = Instant::now();
    let mut output = std::io::stdout();
    for number in from.. {
        if begun.elapsed() > time {
            return;
        }
        output.write_all(&number.to_le_bytes()).unwrap();
        output.flush().unwrap();
        let bytes = input(&seeds, plan.seed, number);
        let fed = panic::catch_unwind(|| feed(&plan.target, &bytes));
        if matches!(fed, Ok(false)) {
            std::process::exit(NOT_BELIEVED);
        }
    }
}

#[cfg(target_os = "linux")]
fn limit_memory() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limit = Rlimit {
        current: Some(MEMORY_BYTES),
        maximum: Some(MEMORY_BYTES),
    };
    setrlimit(Resource::As, limit).unwrap();
}

#[cfg(not(target_os = "linux"))]
fn limit_memory() {}

/// The input of this number: a sample, spoiled.
fn input(seeds: &[Vec<u8>], seed: u64, number: u64) -> Vec<u8> {
    let mut dice = Dice::new(seed.wrapping_mul(0x9E37_79B9).wrapping_add(2 * number) | 1);
    for _ in 0..8 {
        dice.roll(2);
    }
    let pick = |dice: &mut Dice, below: usize| dice.roll(below.max(1) as u64) as usize;
    let mut bytes = seeds[pick(&mut dice, seeds.len())].clone();
    for _ in 0..=dice.roll(6) {
        let at = pick(&mut dice, bytes.len());
        let length = (1 << dice.roll(10)).min(bytes.len() - at.min(bytes.len()));
        match dice.roll(9) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..at + length)),
            2 => {
                let part = bytes[at..at + length].to_vec();
                let to = pick(&mut dice, bytes.len());
                bytes.splice(to..to, part);
            }
            3 => {
                let other = &seeds[pick(&mut dice, seeds.len())];
                let from = pick(&mut dice, other.len());
                let part = other[from..(from + length).min(other.len())].to_vec();
                bytes.splice(at..at + length.min(part.len()), part);
            }
            4 => spoil_a_number(&mut bytes, &mut dice),
            5 => bytes[at..at + length].fill(dice.roll(256) as u8),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = match dice.roll(4) {
                        0 => *byte ^ (1 << dice.roll(8)),
                        1 => 0xFF,
                        2 => 0,
                        _ => dice.roll(256) as u8,
                    };
                }
            }
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

/// Puts another number in the place of one in decimal digits, where there is one.
fn spoil_a_number(bytes: &mut Vec<u8>, dice: &mut Dice) {
    const NUMBERS: [&[u8]; 8] = [
        b"0",
        b"-1",
        b"1",
        b"255",
        b"65536",
        b"2147483648",
        b"1e39",
        b"99999999999999999999",
    ];
    let start = dice.roll(bytes.len() as u64) as usize;
    let Some(digit) = bytes[start..].iter().position(u8::is_ascii_digit) else {
        return;
    };
    let from = start + digit;
    let digits = bytes[from..]
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let number = NUMBERS[dice.roll(8) as usize];
    bytes.splice(from..from + digits, number.iter().copied());
}

/// Small whole files of the kind that the target takes, and those of the folder.
fn corpus(plan: &Plan) -> Vec<Vec<u8>> {
    let page = samples::letter((160, 226));
    let colour = DynamicImage::ImageRgb8(samples::signed(&page));
    let encoded = |format| {
        let mut bytes = std::io::Cursor::new(Vec::new());
        colour.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    };
    let lines: &[&[(u32, u32, &str)]] = &[&[(72, 700, "Прошу удалить"), (72, 680, "мои данные")]];
    let mut seeds = match plan.target.as_str() {
        "pdf" => vec![
            pdfs::text(pdfs::A4, lines),
            pdfs::dct_scans(1, &page),
            pdfs::g4_scans(2, &page),
            jpx_in_pdf(),
            plain_text(),
        ],
        "text" | "embedded" => vec![pdfs::text(pdfs::A4, lines), plain_text()],
        "jpeg" => vec![
            samples::jpeg(page.clone(), 100),
            samples::jpeg(colour.clone(), 100),
            samples::held(&samples::jpeg(page.clone(), 100), 6),
        ],
        "png" => vec![samples::png(page.clone()), samples::png(colour.to_rgba16())],
        "tiff" => vec![
            tiffs::tiff(&[tiffs::Leaf::bilevel(&page, 200)]),
            tiffs::tiff(&[
                tiffs::Leaf::grey(&page, 200),
                tiffs::Leaf::bilevel(&page, 200),
            ]),
        ],
        "webp" => vec![encoded(ImageFormat::WebP)],
        "bmp" => vec![encoded(ImageFormat::Bmp)],
        "jpeg2000" => vec![STANDARD.decode(samples::CODESTREAM).unwrap()],
        "mail" => LETTERS
            .iter()
            .map(|letter| letter.as_bytes().to_vec())
            .collect(),
        "zip" => vec![archive()],
        "tool" => TABLES
            .iter()
            .map(|table| table.as_bytes().to_vec())
            .collect(),
        _ => vec![
            frame(r#"{"Opened":{"pages":2}}"#, b""),
            frame(PAGE, b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\x04\0\0\0\x04"),
        ],
    };
    let files = plan
        .corpus
        .iter()
        .flat_map(|folder| std::fs::read_dir(folder).unwrap());
    seeds.extend(files.filter_map(|entry| std::fs::read(entry.ok()?.path()).ok()));
    seeds.retain(|seed| !seed.is_empty());
    seeds
}

fn plain_text() -> Vec<u8> {
    pdfs::pages(1, pdfs::A4, |pdf, _| {
        let font = pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        let content =
            "q 1 0 0 1 20 30 cm BT /F 20 Tf 60 700 Td (Request) Tj T* [(fo) -20 (r)] TJ ET Q";
        (
            format!("/Font << /F {font} 0 R >>"),
            content.as_bytes().to_vec(),
        )
    })
}

fn jpx_in_pdf() -> Vec<u8> {
    let codestream = STANDARD.decode(samples::CODESTREAM).unwrap();
    pdfs::scans(1, (32, 48), |_| {
        let entries = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode";
        (entries.to_owned(), codestream.clone())
    })
}

fn archive() -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in ["letter.txt", "папка/скан.jpg"] {
        writer
            .start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        writer.write_all(name.repeat(20).as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn frame(header: &str, blob: &[u8]) -> Vec<u8> {
    let length = |part: usize| u32::try_from(part).unwrap().to_le_bytes();
    [
        &length(header.len())[..],
        &length(blob.len()),
        header.as_bytes(),
        blob,
    ]
    .concat()
}

const PAGE: &str = r#"{"Page":{"page":1,"width_pt":10.0,"height_pt":10.0,"blank":false,"content":"Something","look":{"skew_degrees":0.0,"dpi":null,"contrast":0.5,"sharpness":0.5,"ink":0.1,"likeness":1},"image":{"encoding":"Png","width_px":4,"height_px":4}}}"#;

const TABLES: [&str; 2] = [
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
     1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n5\t1\t1\t1\t1\t1\t100\t200\t50\t30\t96.5\tПрошу\n\
     5\t1\t1\t1\t2\t1\t100\t240\t50\t30\t91\tудалить\n",
    "Page number: 0\nOrientation in degrees: 180\nRotate: 180\nOrientation confidence: 5.20\n",
];

const LETTERS: [&str; 2] = [
    "From: =?koi8-r?B?8MXU0g==?= <p@example.test>\r\nTo: privacy@example.test\r\nSubject: =?UTF-8?B?0JfQsNC/0YDQvtGB?=\r\n\
     Date: Mon, 1 Jun 2026 10:00:00 +0300\r\nMessage-ID: <1@example.test>\r\nContent-Type: text/plain; charset=windows-1251\r\n\
     Content-Transfer-Encoding: quoted-printable\r\n\r\n=CF=F0=EE=F8=F3\r\n",
    "From: p@example.test\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\
     Content-Type: text/html\r\n\r\n<p>text</p>\r\n--b\r\nContent-Type: application/pdf; name*=utf-8''%D1%81.pdf\r\n\
     Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\nJVBERi0xLjQ=\r\n--b\r\n\
     Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\ninner\r\n--b--\r\n",
];
