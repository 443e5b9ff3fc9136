//! How many bytes of an export are searched in a second.
//!
//! Writes an invented export of `MEGABYTES` (200 unless told) into `target/`, inspects it, searches
//! it for 10 and for 1,000 people, prints the figures, and removes it. The path of the export may
//! be kept for another program with `KEEP`:
//!
//! ```text
//! cargo run --release -p dekada-finder --example throughput -- [MEGABYTES] [KEEP]
//! ```

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write, stdout};
use std::path::{Path, PathBuf};
use std::time::Instant;

use dekada_core::personal::Personal;
use dekada_core::sources::{Person, PersonKey};
use dekada_finder::{Continue, IM_WORK_MAP, SearchSource, inspect, parse_map, search};

const SURNAMES: [&str; 8] = [
    "Королёв",
    "Щукин",
    "Сергеев",
    "Лапин",
    "Тихонов",
    "Зуев",
    "Пчёлкин",
    "Яшин",
];
const GIVEN: [&str; 6] = ["Анна", "Пётр", "Мария", "Илья", "Семён", "Ольга"];
const PATRONYMICS: [&str; 4] = ["Ильич", "Петровна", "Семёнович", "Олеговна"];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let megabytes: u64 = arguments.next().map_or(Ok(200), |text| text.parse())?;
    let keep = arguments.next().is_some();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/throughput.csv");
    let rows = write_export(&path, megabytes << 20)?;
    let map = parse_map(IM_WORK_MAP)?;
    let mut out = stdout();

    let started = Instant::now();
    let facts = inspect(&path, &map)?;
    let seconds = started.elapsed().as_secs_f64();
    let rate = |seconds: f64| facts.bytes as f64 / seconds / 1e6;
    writeln!(
        out,
        "{rows} rows, {} bytes, {}",
        facts.bytes, facts.encoding
    )?;
    writeln!(out, "inspect: {seconds:.2} s, {:.0} MB/s", rate(seconds))?;

    for count in [1, 10, 1000] {
        let people = people(count, rows);
        let source = SearchSource {
            id: 1,
            path: &path,
            map: &map,
            collection: None,
        };
        let started = Instant::now();
        let outcome = search(&[source], &people, &mut |_| Continue::Yes)?;
        let seconds = started.elapsed().as_secs_f64();
        writeln!(
            out,
            "search for {count} people: {seconds:.2} s, {:.0} MB/s, {} findings",
            rate(seconds),
            outcome.found.len()
        )?;
    }
    if !keep {
        fs::remove_file(&path)?;
    }
    Ok(())
}

/// Users as an application would export them; every tenth has a quoted field.
fn write_export(path: &PathBuf, bytes: u64) -> Result<u64, Box<dyn Error>> {
    let mut file = BufWriter::new(File::create(path)?);
    let header = "id,full_name,phone,email,ip,registered_at,consent_at,cookie_consent_at\n";
    file.write_all(header.as_bytes())?;
    let (mut written, mut row) = (header.len() as u64, 0);
    while written < bytes {
        row += 1;
        let line = format!(
            "{row},{},{},user{row}@example.ru,10.{}.{}.{},2024-03-{:02}T10:00:00Z,2024-03-01,{}\n",
            name(row),
            phone(row),
            row % 251,
            row % 239,
            row % 241,
            row % 28 + 1,
            if row % 10 == 0 {
                "\"да, все\""
            } else {
                "да"
            },
        );
        file.write_all(line.as_bytes())?;
        written += line.len() as u64;
    }
    file.flush()?;
    Ok(row)
}

fn people(count: u64, rows: u64) -> Vec<(PersonKey, Person)> {
    (0..count)
        .map(|n| {
            let row = n * (rows / count) + 1;
            let person = Person {
                emails: vec![Personal::new(format!("USER{row}@example.ru"))],
                phones: vec![Personal::new(format!("+7{}", digits(row)))],
                names: vec![Personal::new(name(row).replace('ё', "е"))],
                ..Person::default()
            };
            (PersonKey(n.cast_signed()), person)
        })
        .collect()
}

fn name(row: u64) -> String {
    let pick = |from: &[&str], step: u64| {
        let at = usize::try_from(row / step).unwrap_or(0) % from.len();
        from.get(at)
            .map_or_else(String::new, |part| (*part).to_owned())
    };
    // A number makes surnames as varied as they are among millions of people.
    let surname = format!("{}{}", pick(&SURNAMES, 1), letters(row / 8 % 5000));
    format!("{surname} {} {}", pick(&GIVEN, 3), pick(&PATRONYMICS, 7))
}

fn letters(mut number: u64) -> String {
    let mut text = String::new();
    while number > 0 {
        let letter = u32::try_from(number % 32).unwrap_or(0);
        text.extend(char::from_u32(u32::from('а') + letter));
        number /= 32;
    }
    text
}

fn phone(row: u64) -> String {
    let digits = digits(row);
    let (code, rest) = digits.split_at(3);
    match row % 3 {
        0 => format!("+7 ({code}) {rest}"),
        1 => format!("8{digits}"),
        _ => format!("8 {code} {rest}"),
    }
}

fn digits(row: u64) -> String {
    (9_000_000_000 + row * 7919 % 1_000_000_000).to_string()
}
