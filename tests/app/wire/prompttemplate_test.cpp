// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/prompttemplate.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const TemplateValues values{u"Be brief."_s, u"Why?"_s, {}};

void expectFilled(const QString& source, const QString& expected,
                  const TemplateValues& with = values)
{
    const FilledTemplate filled = fillTemplate(source, with);
    EXPECT_TRUE(filled.whole) << source.toStdString();
    EXPECT_EQ(filled.text, expected);
}

} // namespace

TEST(PromptTemplate, FieldsAndConditionsAreFilledInUpToTheReply)
{
    expectFilled(u"{{ .Prompt }}"_s, u"Why?"_s);
    expectFilled(u"{{ if .System }}[S]{{ .System }}[/S]\n{{ end }}[U]{{ .Prompt }}[/U]\n"
                 "{{ .Response }}[end]"_s,
                 u"[S]Be brief.[/S]\n[U]Why?[/U]\n"_s);
    expectFilled(u"{{ if .System }}[S]{{ .System }}{{ end }}[U]{{ .Prompt }}"_s, u"[U]Why?"_s,
                 {{}, u"Why?"_s, {}});
    expectFilled(u"A  {{- /* a remark */ -}}  B {{- if .Tools }} tools {{- else if .Prompt }} C\n"
                 "{{- else }} D {{- end }}"_s,
                 u"AB C"_s);
}

TEST(PromptTemplate, MessagesAreSystemAndPrompt)
{
    const QString source =
        u"{{- range $i, $m := .Messages }}\n"
        "{{- $last := eq (len (slice $.Messages $i)) 1 }}\n"
        "{{- if or (eq .Role \"user\") (eq .Role \"system\") }}<start>{{ $m.Role }}\n"
        "{{ .Content }}<end>\n"
        "{{ if $last }}<start>model\n{{ end }}\n"
        "{{- else if eq .Role \"assistant\" }}<start>model\n{{ .Content }}{{ end }}\n"
        "{{- end }}"_s;
    expectFilled(source,
                 u"<start>system\nBe brief.<end>\n<start>user\nWhy?<end>\n<start>model\n"_s);
}

TEST(PromptTemplate, APairIsFilledInForModelsThatInsert)
{
    const QString source = u"{{- if .Suffix }}<pre>{{ .Prompt }}<suf>{{ .Suffix }}<mid>"
                           "{{- else }}{{ .Prompt }}{{- end }}"_s;
    expectFilled(source, u"<pre>int x<suf>;<mid>"_s, {{}, u"int x"_s, u";"_s});
    expectFilled(source, u"int x"_s, {{}, u"int x"_s, {}});
}

TEST(PromptTemplate, WhatAPromptHoldsIsNotRead)
{
    expectFilled(u"{{ .Prompt }}"_s, u"{{ .System }}"_s, {{}, u"{{ .System }}"_s, {}});
}

TEST(PromptTemplate, WhatDoesMoreComesBackAsItIs)
{
    for (const QString& source :
         {u"{{ json .Tools }}{{ .Prompt }}"_s, u"{{ if .Prompt }}open"_s, u"{{ .Prompt"_s,
          u"{{ template \"x\" }}"_s, u"{{ end }}"_s, u"{{ .Messages }}"_s, u"{{ $x }}"_s,
          u"{{ \"open }}"_s, u"{{ }}"_s, u"{{ index .Messages }}"_s}) {
        const FilledTemplate filled = fillTemplate(source, values);
        EXPECT_FALSE(filled.whole) << source.toStdString();
        EXPECT_EQ(filled.text, source);
    }
    EXPECT_FALSE(fillTemplate(u"{{ if .A }}"_s.repeated(5000), values).whole);
    EXPECT_FALSE(fillTemplate(u"{{ "_s + u"("_s.repeated(5000) + u" }}"_s, values).whole);
}

} // namespace loquat::test
