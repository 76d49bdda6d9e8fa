import type { LegalGender } from './identity-number-kinds.js';

/** First names people in Sweden have, from many languages: every screen and export must carry each of these letters. */
export const givenNames: Readonly<Record<LegalGender, readonly string[]>> = {
  FEMALE: [
    'Åsa', 'Märta', 'Görel', 'Anna-Karin', 'Elin', 'Siv', 'Ylva', 'Ronja', 'Signe', 'Ebba', 'Linnéa', 'Désirée', 'Þórdís', 'Sólrún', 'Aino', 'Päivi', 'Máret',
    'Şirin', 'Zeynep', 'Gülşen', 'Rojîn', 'Hêvî', 'Nasrin', 'Parisa', 'Fatuma', 'Hodan', 'Ayaan', 'Selam', 'Tsion', 'Bethlehem', 'Nour', 'Rania', "Du'a",
    'Małgorzata', 'Agnieszka', 'Živilė', 'Eglė', 'Žaneta', 'Dagnija', 'Ljubica', 'Đurđica', 'Špela', 'Ioana', 'Ștefania', 'Oksana', 'Zoja',
    'Thị Hoà', 'Nguyệt', 'Mỹ Linh', 'Xiǎo', 'Saša', 'Inês', 'Conceição', 'Itziar', 'María José', 'Zoë', 'Maëlle', 'Ffion', "N'Deye", 'Wanjikũ',
  ],
  MALE: [
    'Åke', 'Björn', 'Örjan', 'Göran', 'Lars-Erik', 'Nils', 'Ove', 'Håkan', 'Sixten', 'Melker', 'Andréas', 'Þorsteinn', 'Bjørnar', 'Jyrki', 'Väinö', 'Ánte',
    'Çağlar', 'İsmail', 'Oğuz', 'Şêrko', 'Azad', 'Reza', 'Behrouz', 'Abdirahman', 'Liban', 'Yonas', 'Tesfaye', 'Omar', 'Khaled', "Sa'id", 'Jamshid', 'Hamid',
    'Łukasz', 'Paweł', 'Žygimantas', 'Ģirts', 'Ján', 'Ondřej', 'Želimir', 'Đorđe', 'Čedomir', 'Ionuț', 'Răzvan', 'Bohdan', 'Aleksandr',
    'Văn Đức', 'Quốc Bảo', 'Wěi', 'João', 'Íñigo', 'José Ángel', 'Benoît', 'Séamus', 'Llŷr', "M'Bemba", 'Kwabena', 'Kĩmani', 'Tāne', 'Ikaika',
  ],
};

/** Put together for this purpose, so that a whole name is nobody's. */
export const familyNames: readonly string[] = [
  'Tallvinge', 'Granskärva', 'Björkmosshed', 'Ängsvattna', 'Åsrymning', 'Östlyckebo', 'Sjöglänta', 'Hällvråk', 'Måsbränning', 'Videlunda', 'Rönnbärsfall',
  'Stenskvätta', 'Flodlärka', 'Harsyreäng', 'Kvarnblänk', 'Norrskensmo', 'Snöripsdal', 'Tjärnögla', 'Vindrosenlid', 'Ytterglimma', 'Lövsångarhed',
  'Çeliksuyu', 'Gökçebulut', 'Haddarsame', 'Warsangeli-Moy', 'Tesfamarsha', 'Gebreholta', 'Al-Nahrawi-Sten', "Qal'adari", 'Zardashtpour', 'Kohestanivar',
  'Wiśnioborska', 'Łąkowicki-Brzeg', 'Žvaigždulė', 'Ķirsonbērzs', 'Čvorogaj', 'Đurđelug', 'Ștefărița', 'Kalynohraj', 'Bříza-Skála',
  'Nguyễn-Hoàlam', 'Trầnvũsơn', 'Lǐqīngshān', 'Vasconçalinho', 'Etxeñarribi', "O'Fhearnmhaí", 'Llwynyreos', 'Mbekũthia', "N'Goramaka", 'Þverárholt', 'Guovžavárri',
];
