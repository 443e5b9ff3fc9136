### Слова календаря: сроки по дням, счёт одного срока, производственный календарь.

calendar-tab-month = Сроки по дням
calendar-tab-count = Посчитать срок
calendar-tab-year = Производственный календарь
calendar-note-month = когда истекают сроки открытых обращений
calendar-note-count = что будет, если получено в такой-то день
calendar-note-year = какие дни рабочие и на каком основании
calendar-legend = Обозначения
calendar-provisional = Постановления о переносе выходных на { $year } год нет
calendar-provisional-word = предварительно
calendar-provisional-limits = Дни посчитаны только по статье 112 Трудового кодекса. Когда Правительство перенесёт выходные, сроки могут сдвинуться.
calendar-provisional-todo = Дни посчитаны только по статье 112 Трудового кодекса: календарь предварительный. Постановление обычно выходит осенью. Введите его переносы или загрузите файл календаря, и сроки открытых обращений пересчитаются.

## Сроки по дням

calendar-today = К сегодняшнему дню
calendar-today-short = Сегодня
calendar-month-before = Месяцем раньше
calendar-month-after = Месяцем позже
calendar-month-keys = Стрелки — по дням, Page Up и Page Down — по месяцам, Enter — обращения со сроком до этого дня
calendar-month-due = { $n ->
    [one] { $n } срок
    [few] { $n } срока
   *[many] { $n } сроков
}
calendar-month-none = сроков нет
calendar-due = { $n ->
    [one] { $n } срок
    [few] { $n } срока
   *[many] { $n } сроков
}
calendar-day-none = Сроков нет
calendar-day = { $due ->
    [one] { $due } срок, не принято { $unaccepted }
    [few] { $due } срока, не принято { $unaccepted }
   *[many] { $due } сроков, не принято { $unaccepted }
}
calendar-day-late = { $due ->
    [one] Просрочен { $due } срок, не принято { $unaccepted }
    [few] Просрочено { $due } срока, не принято { $unaccepted }
   *[many] Просрочено { $due } сроков, не принято { $unaccepted }
}
calendar-more = ещё { $n }
calendar-word-transferred = перенос
calendar-word-worked = рабочий
calendar-word-short = сокращённый
calendar-legend-due = срок принятого обращения
calendar-legend-unaccepted = срок ещё не принятого
calendar-legend-late = просрочено
calendar-legend-off = нерабочий день

## Посчитать срок

count-kind = Что получено
count-demands = Требования человека
count-duties = Другие обязанности
count-received = Получено
count-received-hint = День получения не считается.
count-event = День события
count-moment = Обнаружено
count-moment-hint = День и время: 20.11.2026 10:14. Часы идут и ночью, и в выходные.
count-received-missing = Напишите день, от которого считать.
count-ground = На чём основано
count-ground-open = ещё не прочитано
count-supplied = Подтверждающие данные поступили
count-supplied-hint = Если позже: срок по закону идёт с этого дня.
count-cured = Исправленный документ поступил
count-cured-hint = Если обращение возвращали: обещание считается с этого дня, срок по закону — нет.
count-extension = Продление, рабочих дней
count-extension-none = нет
count-gdpr = Действует и GDPR
count-gdpr-hint = Месяц с получения; раньше тот срок, что истекает раньше.
count-gdpr-extended = Продлён ещё на два месяца
count-wrong = Исправьте отмеченное слева, и срок посчитается.
count-result = Посчитанный срок
count-until = до { $due }
count-copy = Копировать текстом
count-copied = Расчёт скопирован.
count-not-copied = Скопировать не удалось: буфер обмена недоступен.
count-print = Напечатать…
count-print-title = Сохранить расчёт срока
count-print-name = Расчёт срока до { $date }.pdf
count-printed = Расчёт сохранён: { $file }
count-provisional = Срок предварительный
count-strip = Дни до { $due }
count-head-term = Срок
count-head-length = Сколько и по какой статье
count-head-due = Последний день
count-term-statute = По закону
count-term-beside = Рядом по закону
count-term-promise = Обещано
count-term-gdpr = По GDPR
count-term-at-once = Сразу
count-extended = { $length } + { $more }
count-binds = действует
count-moved = { $raw } — нерабочий день: перенос по ст. 193 ГК РФ
count-explained = Как посчитано
count-days = День за днём
count-days-note = { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[many] { $n } дней
}
count-head-n = Номер в сроке
count-head-day = День
count-head-ground = Основание
count-start = получено; счёт идёт со следующего дня (ст. 191 ГК РФ)
count-start-event = день события; счёт идёт со следующего дня (ст. 191 ГК РФ)
count-last = последний день
count-text-title = Расчёт срока: { $kind }
count-text-due = Срок: до { $due } ({ $binding })
count-text-term = { $title }: { $length }, до { $due }

## Производственный календарь

calendar-year = Год
calendar-year-before = Годом раньше
calendar-year-after = Годом позже
calendar-load = Загрузить календарь…
calendar-decree = Постановление
calendar-decree-text = Правительства РФ от { $date } № { $number }
calendar-decree-none = нет: календарь предварительный
calendar-working-days = Рабочих дней
calendar-moves = Переносы выходных
calendar-move = с { $from } на { $to }
calendar-source = Источник
calendar-source-built-in = поставляется с программой
calendar-source-code = статья 112 Трудового кодекса
calendar-source-loaded = загружено { $at }: { $format }
calendar-because = Причина: { $because }
calendar-format-decree = переносы постановления, введены вручную
calendar-format-xmlcalendar-xml = файл xmlcalendar, XML
calendar-format-xmlcalendar-json = файл xmlcalendar, JSON
calendar-format-isdayoff = строка isdayoff
calendar-format-production-calendar = файл production-calendar, JSON
calendar-mark-weekend = выходной
calendar-mark-holiday = праздник
calendar-mark-transferred = перенесённый выходной
calendar-mark-worked = рабочая суббота или воскресенье
calendar-mark-short = сокращённый рабочий день
calendar-mark-overridden = по решению ответственного

## Решения о днях

overrides = Решения о днях
overrides-note = региональные праздники, дни по указу Президента: только с причиной
overrides-none = В этом году все дни — как в календаре.
override-add = Изменить день…
override-change = Изменить
override-change-named = Изменить: { $day }
override-title = Решение о дне
override-lead = День будет считаться иначе, чем в календаре. Сроки открытых обращений пересчитаются, причина останется в журнале.
override-existing = Сейчас: { $what }. Причина: { $because }
override-day = День
override-which = Как считать
override-off = нерабочий
override-off-hint = Сроки в рабочих днях станут длиннее: для них нужно твёрдое основание.
override-working = рабочий
override-working-hint = Сроки станут короче, это безопасно.
override-calendar = как в календаре
override-calendar-hint = Прежнее решение снимается.
override-because = Причина
override-because-hint = Например: «Закон республики о праздничных днях: 30 августа — нерабочий». С номером и датой.
override-lacks-which = Выберите, как считать этот день.
override-lacks-because = Назовите причину: она останется в журнале.
override-saved = Решение записано: { $day }

## Загрузка календаря

load-title = Загрузить календарь
load-way = Откуда
load-way-file = Файл календаря
load-way-file-hint = xmlcalendar (XML или JSON), isdayoff, production-calendar (JSON).
load-way-decree = Постановление Правительства
load-way-decree-hint = Впишите номер, дату и переносы: это и есть закон, год посчитается по статье 112.
load-pick = Файл календаря
load-file-kinds = Календари
load-choose = Выбрать файл
load-number = Номер постановления
load-date = Дата постановления
load-decree-optional = Без номера и даты постановления год останется предварительным.
load-moves-hint = Как в постановлении: «с субботы 3 января на пятницу 9 января».
load-move-from = { $n }. С какого дня
load-move-to = { $n }. На какой день
load-move-add = Ещё перенос
load-move-remove = Убрать перенос { $n }
load-look = Показать, что изменится
load-back = Назад
load-apply = Применить
load-lacks-way = Выберите, откуда взять календарь.
load-lacks-file = сначала выберите файл
load-lacks-moves = Впишите хотя бы один перенос.
load-year-wrong = Четыре цифры: 2028.
load-number-wrong = Только число, без знака №.
load-move-year = Оба дня должны быть в { $year } году.
load-facts = { $days ->
    [one] { $year } год: { $days } рабочий день, { $format }.
    [few] { $year } год: { $days } рабочих дня, { $format }.
   *[many] { $year } год: { $days } рабочих дней, { $format }.
}
load-no-decree = Постановление не указано: год останется предварительным.
load-shorter = { $n ->
    [one] Срок стал короче: { $n } обращение
    [few] Срок стал короче: { $n } обращения
   *[many] Срок стал короче: { $n } обращений
}
load-shorter-text = Если применить, ответить придётся раньше:
load-limit-shorter = { $is }, срок стал короче
load-limit-longer = { $is }
load-doubts = { $n ->
    [one] Есть сомнение
    [few] { $n } сомнения
   *[many] { $n } сомнений
}
load-because = Почему всё же загрузить
load-because-hint = Причина останется в журнале рядом с этим календарём.
load-lacks-because = Назовите причину: в календаре есть сомнительное.
load-diff = Что изменится в днях
load-diff-note = { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[many] { $n } дней
}
load-diff-none = Все дни остаются прежними.
load-head-day = День
load-head-was = Было
load-head-is = Станет
load-works = рабочий
load-rests = нерабочий
load-limits = Сроки, которые станут длиннее
load-limits-note = { $n ->
    [one] { $n } срок
    [few] { $n } срока
   *[many] { $n } сроков
}
load-limits-none = Сроки открытых обращений не сдвинутся.
load-applied = { $moved ->
    [one] Календарь на { $year } год загружен, сдвинулся { $moved } срок.
    [few] Календарь на { $year } год загружен, сдвинулись { $moved } срока.
   *[many] Календарь на { $year } год загружен, сдвинулось сроков: { $moved }.
}
