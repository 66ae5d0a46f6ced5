// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spelling/hunspelldictionary.h"

#include <QFile>

#include <array>
#include <hunspell/hunspell.hxx>
#include <iconv.h>
#include <optional>
#include <string>

namespace loquat {

namespace {

constexpr size_t mostBytes = 1024; // of a word in any encoding

const iconv_t noConverter = reinterpret_cast<iconv_t>(-1);

// Of one direction between UTF-8 and what a dictionary is written in.
class Converter
{
public:
    Converter(const char* to, const char* from)
        : m_converter(iconv_open(to, from))
    {}
    ~Converter()
    {
        if (m_converter != noConverter)
            iconv_close(m_converter);
    }
    Q_DISABLE_COPY_MOVE(Converter)

    std::optional<std::string> convert(std::string text) const
    {
        if (m_converter == noConverter || text.size() > mostBytes / 4)
            return std::nullopt;
        iconv(m_converter, nullptr, nullptr, nullptr, nullptr);
        std::array<char, mostBytes> out{};
        char* from = text.data();
        char* to = out.data();
        size_t left = text.size();
        size_t room = out.size();
        if (iconv(m_converter, &from, &left, &to, &room) == size_t(-1))
            return std::nullopt;
        return std::string(out.data(), out.size() - room);
    }

private:
    iconv_t m_converter;
};

} // namespace

struct HunspellDictionary::Loaded
{
    Hunspell hunspell;
    Converter there;
    Converter back;

    explicit Loaded(const Dictionary& files)
        : hunspell(QFile::encodeName(files.affixes).constData(),
                   QFile::encodeName(files.words).constData())
        , there(hunspell.get_dict_encoding().c_str(), "UTF-8")
        , back("UTF-8", hunspell.get_dict_encoding().c_str())
    {}
};

HunspellDictionary::HunspellDictionary(const Dictionary& dictionary)
    : d(std::make_unique<Loaded>(dictionary))
{}

HunspellDictionary::~HunspellDictionary() = default;

bool HunspellDictionary::knows(const QString& word) const
{
    QString plain = word;
    plain.replace(u'\u2019', u'\'');
    const auto written = d->there.convert(plain.toStdString());
    return !written || d->hunspell.spell(*written);
}

QStringList HunspellDictionary::suggestions(const QString& word) const
{
    QString plain = word;
    plain.replace(u'\u2019', u'\'');
    QStringList found;
    if (const auto written = d->there.convert(plain.toStdString())) {
        for (const std::string& one : d->hunspell.suggest(*written)) {
            if (const auto read = d->back.convert(one))
                found.append(QString::fromStdString(*read));
        }
    }
    return found;
}

} // namespace loquat
