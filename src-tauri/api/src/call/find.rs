//! Finding people's data in the sources, where the sources lie.

use crate::view::{
    DecideFinding, FindInput, FindResult, FindingView, FoundForRequest, MatchView, RequestInput,
    SearchedView,
};
use crate::{App, Failure, maps};
use dekada_core::desk::{Desk, DeskError, Hit, SearchRun};
use dekada_core::request::{Request, RequestNumber};
use dekada_core::sources::{Finding, How, Match, Person, PersonKey, SourceMap};
use dekada_core::store::{
    Decision, NewFinding, RequestFilter, StoredFinding, StoredMatch, StoredSearch, StoredSource,
};
use dekada_finder::{Continue, SearchOutcome, SearchSource, SourceReport, parse_map, search};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

pub(crate) fn find(app: &App, desk: &Desk, input: FindInput) -> Result<FindResult, Failure> {
    let requests = wanted(desk, &input)?;
    let sources = desk.read(|read| read.sources())?;
    if sources.is_empty() {
        return Err(Failure::not_now("no-sources"));
    }
    let people: Vec<(PersonKey, Person)> = requests
        .iter()
        .map(|request| (PersonKey(request.id.0), person(request)))
        .collect();
    if let Some((request, _)) = requests
        .iter()
        .zip(&people)
        .find(|(_, (_, person))| person.is_unsearchable())
    {
        return Err(
            Failure::not_now("nothing-to-search-by").with("request", request.number.to_string())
        );
    }
    let ran = run(app, &sources, &people)?;
    for request in &requests {
        keep(app, desk, request, &ran)?;
    }
    // What was found elsewhere is kept; the source that could not be read stays unsearched.
    if let Some(failure) = ran.trouble() {
        return Err(failure);
    }
    let found = requests
        .iter()
        .map(|request| found(desk, request.number))
        .collect::<Result<_, _>>()?;
    Ok(FindResult { requests: found })
}

pub(crate) fn findings(
    _: &App,
    desk: &Desk,
    input: RequestInput,
) -> Result<FoundForRequest, Failure> {
    found(desk, maps::number(&input.request)?)
}

pub(crate) fn decide(
    app: &App,
    desk: &Desk,
    input: DecideFinding,
) -> Result<FoundForRequest, Failure> {
    let number = maps::number(&input.request)?;
    let decision: Option<Decision> = input.decision.as_deref().map(str::parse).transpose()?;
    desk.decide_finding(
        number,
        input.finding,
        decision,
        input.because.as_deref(),
        app.now(),
    )?;
    found(desk, number)
}

/// The requests asked for, or every open one that names somebody.
fn wanted(desk: &Desk, input: &FindInput) -> Result<Vec<Request>, Failure> {
    if input.open {
        let filter = RequestFilter {
            open: Some(true),
            ..RequestFilter::default()
        };
        let (lines, _) = desk.read(|read| read.requests(&filter))?;
        let named = lines
            .into_iter()
            .map(|line| line.request)
            .filter(|request| !person(request).is_unsearchable());
        return Ok(named.collect());
    }
    let mut requests = Vec::with_capacity(input.requests.len());
    for text in &input.requests {
        let number = maps::number(text)?;
        let request = desk
            .read(|read| read.request(number))?
            .ok_or(DeskError::NoSuchRequest(number))?;
        if !request.stage.id().is_open() {
            return Err(dekada_core::workflow::NotPossible {
                stage: request.stage.id(),
            }
            .into());
        }
        requests.push(request);
    }
    Ok(requests)
}

fn person(request: &Request) -> Person {
    let subject = &request.subject;
    Person {
        emails: subject.email.iter().cloned().collect(),
        phones: subject.phone.iter().cloned().collect(),
        names: subject.name.iter().cloned().collect(),
        account_ids: subject.account.iter().cloned().collect(),
        birth_date: subject.birth_date.clone(),
    }
}

/// A search that ended: what it found, and how long each source took.
struct Ran<'a> {
    outcome: SearchOutcome,
    took: BTreeMap<i64, Duration>,
    sources: &'a [StoredSource],
}

impl Ran<'_> {
    /// The first source that could not be searched, by its short name.
    fn trouble(&self) -> Option<Failure> {
        let failed = |report: &SourceReport| {
            report
                .searched
                .as_ref()
                .err()
                .cloned()
                .map(|error| (report.source, error))
        };
        let (id, error) = self.outcome.sources.iter().find_map(failed)?;
        let source = self.sources.iter().find(|source| source.id == id);
        let name = source
            .map(|source| super::source::short_name(&source.path))
            .unwrap_or_default();
        Some(Failure::from(error).with("source", name))
    }
}

fn run<'a>(
    app: &App,
    sources: &'a [StoredSource],
    people: &[(PersonKey, Person)],
) -> Result<Ran<'a>, Failure> {
    let maps: Vec<SourceMap> = sources
        .iter()
        .map(|source| parse_map(&source.map))
        .collect::<Result<_, _>>()?;
    let paths: Vec<PathBuf> = sources
        .iter()
        .map(|source| PathBuf::from(&source.path))
        .collect();
    let searched: Vec<SearchSource<'_>> = sources
        .iter()
        .zip(&maps)
        .zip(&paths)
        .map(|((source, map), path)| SearchSource {
            id: source.id,
            path,
            map,
            collection: Some(&source.collection),
        })
        .collect();
    let mut took: BTreeMap<i64, Duration> = BTreeMap::new();
    let mut last = app.host.elapsed();
    app.begin_work();
    let outcome = search(&searched, people, &mut |progress| {
        let now = app.host.elapsed();
        *took.entry(progress.source).or_default() += now.saturating_sub(last);
        last = now;
        if app.progress("find", progress.bytes, progress.of_bytes) {
            Continue::Yes
        } else {
            Continue::Stop
        }
    })?;
    if outcome.stopped {
        return Err(Failure::failed("source-stopped"));
    }
    Ok(Ran {
        outcome,
        took,
        sources,
    })
}

fn keep(app: &App, desk: &Desk, request: &Request, ran: &Ran<'_>) -> Result<(), Failure> {
    let now = app.now();
    let mine = |source: i64| {
        ran.outcome
            .found
            .iter()
            .filter(move |found| found.person == PersonKey(request.id.0) && found.source == source)
    };
    let mut hits = Vec::with_capacity(ran.sources.len());
    for report in &ran.outcome.sources {
        let Ok(searched) = &report.searched else {
            continue;
        };
        let found: Vec<NewFinding<'_>> = mine(report.source)
            .map(|found| new_finding(&found.finding))
            .collect();
        hits.push(Hit {
            search: StoredSearch {
                source: report.source,
                at: now,
                rows: searched.rows,
                bytes: searched.bytes,
                milliseconds: ran.took.get(&report.source).map_or(0, |took| {
                    u64::try_from(took.as_millis()).unwrap_or(u64::MAX)
                }),
                hits: found.len() as u64,
                broken_rows: searched.broken_rows.count,
                sha256: searched.sha256.clone(),
            },
            found,
        });
    }
    desk.keep_findings(
        &SearchRun {
            request: request.number,
            sources: hits,
        },
        now,
    )?;
    Ok(())
}

fn new_finding(finding: &Finding) -> NewFinding<'_> {
    let key = finding
        .record
        .key
        .as_ref()
        .map(|key| format!(" ({})", key.reveal()))
        .unwrap_or_default();
    NewFinding {
        record: format!("{}{key}", finding.record.row),
        fields: &finding.fields,
        matched: finding.matched.iter().map(stored_match).collect(),
        contradicted: finding
            .contradicted
            .iter()
            .map(|against| against.field.clone())
            .collect(),
        certainty: finding.certainty.id(),
    }
}

fn stored_match(found: &Match) -> StoredMatch {
    let how: Vec<&str> = found.how.iter().copied().map(How::id).collect();
    StoredMatch {
        by: found.by.id().to_owned(),
        field: found.field.clone(),
        how: how.join(","),
    }
}

/// Findings and searches of one request as the vault holds them.
fn found(desk: &Desk, number: RequestNumber) -> Result<FoundForRequest, Failure> {
    let zone = desk.settings().zone;
    let request = desk
        .read(|read| read.request(number))?
        .ok_or(DeskError::NoSuchRequest(number))?;
    let findings = desk.read(|read| read.findings(request.id))?;
    let searches = desk.read(|read| read.searches(request.id))?;
    let searched = searches
        .into_iter()
        .map(|search| {
            let source = desk.read(|read| read.source(search.source))?;
            let source = source.ok_or(DeskError::NoSuchSource(search.source))?;
            Ok(SearchedView {
                source: search.source,
                name: super::source::short_name(&source.path),
                changed: search.sha256 != source.sha256,
                rows: search.rows,
                bytes: search.bytes,
                seconds: Duration::from_millis(search.milliseconds).as_secs_f64(),
                hits: search.hits,
                sha256: search.sha256,
                broken_rows: search.broken_rows,
                at: maps::instant(search.at, zone),
            })
        })
        .collect::<Result<_, Failure>>()?;
    Ok(FoundForRequest {
        id: number.to_string(),
        findings: findings.into_iter().map(view).collect(),
        searched,
    })
}

fn view(finding: StoredFinding) -> FindingView {
    FindingView {
        id: finding.id,
        source: finding.source,
        collection: finding.collection,
        record: finding.record,
        fields: finding
            .fields
            .into_iter()
            .map(|(name, value)| (name, value.into_revealed()))
            .collect(),
        matched: finding
            .matched
            .into_iter()
            .map(|found| MatchView {
                by: found.by,
                field: found.field,
                how: found.how,
            })
            .collect(),
        contradicted: finding.contradicted,
        certainty: finding.certainty,
        decision: finding.decision.map(|decision| decision.id().to_owned()),
        because: finding.because,
    }
}
