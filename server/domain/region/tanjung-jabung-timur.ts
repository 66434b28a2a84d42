import { readFacts } from './facts-table.ts';
import type { RegencyRoster } from './regency-roster.ts';

/**
 * Kabupaten Tanjung Jabung Timur (Jambi) on 14 February 2024: 11 kecamatan, 93 desa and kelurahan, 713 TPS.
 *
 * Bare facts, collected from: names and codes Kepmendagri 300.2.2-2430/2025 as in github.com/cahyadsn/wilayah (MIT,
 * (c) 2017-2025 Cahya DSN); points from github.com/cahyadsn/wilayah_boundaries (MIT, (c) 2024 Cahya DSN), rounded; numbers of
 * TPS published by KPU, read from github.com/kawalpemilu/kp24 and compared with github.com/naufalizza/audit-sirekap. Short
 * codes, tile places and the signal class C of Sungai Benuh (eight to nine hours by boat) are this project's own.
 *
 * One region a line, in display order: code; name; short code; tile column,row; latitude,longitude; TPS numbers; signal class
 * of its TPS, B where none is written.
 */
const FACTS = `
15.07;Tanjung Jabung Timur;TJT;;-1.1632,103.9523
15.07.09;Mendahara Ulu;MDU;0,1;-1.2211,103.5208
15.07.09.2003;Sungai Toman;SNT;0,0;-1.2454,103.4028;1-7
15.07.09.1001;Simpang Tuan;SMT;0,1;-1.2821,103.4654;1-7
15.07.09.2007;Mencolok;MNC;1,1;-1.1986,103.4942;1-5
15.07.09.2006;Sungai Beras;SNB;1,0;-1.1325,103.5386;1-10
15.07.09.2004;Bukit Tempurung;BKT;2,1;-1.2942,103.5606;1-4
15.07.09.2005;Sinar Wajo;SNW;2,0;-1.17,103.5782;1-6
15.07.09.2002;Pematang Rahim;PMR;3,0;-1.2334,103.5835;1-10
15.07.03;Mendahara;MDH;1,0;-1.0177,103.6031
15.07.03.2001;Pangkal Duri;PND;0,0;-1.0245,103.5135;1-10
15.07.03.2016;Bakti Idaman;BKI;0,1;-1.0734,103.5323;1-8
15.07.03.2003;Mendahara Tengah;MNT;1,1;-1.0066,103.5751;1-12
15.07.03.2018;Pangkal Duri Ilir;PAN;1,0;-0.9094,103.5915;1-5
15.07.03.2017;Merbau;MRB;2,1;-1.0791,103.5986;1-10
15.07.03.2014;Sinar Kalimantan;SNK;2,0;-0.9508,103.6323;1-3
15.07.03.2015;Sungai Tawar;SNT;3,1;-1.0376,103.6408;1-9
15.07.03.1002;Mendahara Ilir;MND;3,0;-0.9833,103.6822;1-22
15.07.03.2007;Lagan Ilir;LGN;4,0;-1.0293,103.7136;1-6
15.07.10;Geragai;GRG;1,1;-1.2415,103.6877
15.07.10.2002;Lagan Tengah;TNG;2,0;-1.0965,103.7002;1-11
15.07.10.2001;Lagan Ulu;ULU;3,0;-1.1409,103.7394;1-9
15.07.10.2009;Pandan Sejahtera;SJH;1,0;-1.1776,103.6661;1-7
15.07.10.2004;Pandan Makmur;MKM;2,1;-1.1846,103.7009;1-6
15.07.10.1010;Pandan Jaya;JAY;3,1;-1.1879,103.7221;1-18
15.07.10.2005;Pandan Lagan;PNL;1,1;-1.2419,103.6813;1-8
15.07.10.2006;Suka Maju;SKM;2,2;-1.2937,103.664;1-9 901-902
15.07.10.2007;Kota Baru;KTB;3,2;-1.3129,103.7502;1-7
15.07.10.2008;Rantau Karya;RNK;1,2;-1.3471,103.6531;1-4
15.07.08;Kuala Jambi;KJB;2,0;-1.0473,103.7851
15.07.08.2004;Kuala Lagan;KLL;1,0;-1.0188,103.7639;1-3
15.07.08.1002;Tanjung Solok;TNS;2,0;-1.0257,103.8153;1-13
15.07.08.1001;Kampung Laut;KML;2,1;-1.0353,103.7921;1-13
15.07.08.2005;Majelis Hidayah;MJH;1,1;-1.0464,103.7909;1-6
15.07.08.2006;Manunggal Makmur;MNM;1,2;-1.0764,103.7653;1-2
15.07.08.2003;Teluk Majelis;TLM;2,2;-1.083,103.7931;1-7
15.07.07;Muara Sabak Barat;MSB;2,1;-1.2177,103.8098
15.07.07.1001;Kampung Singkep;KMS;3,0;-1.1351,103.8212;1-9
15.07.07.1002;Nibung Putih;NBP;2,0;-1.1781,103.8194;1-6
15.07.07.1003;Rano;RAN;1,0;-1.1951,103.778;1-9
15.07.07.1004;Talang Babat;TLB;2,1;-1.2174,103.8159;1-11
15.07.07.1005;Parit Culum I;PC1;1,1;-1.2445,103.8108;1-16
15.07.07.1006;Parit Culum II;PC2;1,2;-1.2613,103.769;1-6
15.07.07.1007;Teluk Dawan;TLD;2,2;-1.2884,103.816;1-6
15.07.06;Dendang;DDG;2,2;-1.2498,103.9348
15.07.06.2003;Kuala Dendang;KLD;1,0;-1.1688,103.9103;1-6
15.07.06.2005;Koto Kandis;KTK;3,0;-1.1821,103.9858;1-7
15.07.06.1006;Rantau Indah;RNI;2,0;-1.2093,103.9544;1-15
15.07.06.2007;Sido Mukti;SDM;1,1;-1.2103,103.8915;1-10
15.07.06.2004;Koto Kandis Dendang;KKD;2,1;-1.2226,104.0006;1-3
15.07.06.2009;Jati Mulyo;JTM;2,2;-1.2727,103.9688;1-2
15.07.06.2008;Catur Rahayu;CTR;1,2;-1.291,103.8939;1-7
15.07.01;Muara Sabak Timur;MST;3,0;-1.0708,103.9447
15.07.01.2014;Kota Raja;KTR;0,1;-1.066,103.8513;1-6
15.07.01.1013;Muara Sabak Ulu;MSU;0,2;-1.1371,103.8733;1-11
15.07.01.2001;Alang-Alang;ALA;0,0;-1.0254,103.8734;1-5
15.07.01.1010;Muara Sabak Ilir;MSI;1,2;-1.1148,103.885;1-12
15.07.01.2016;Sungai Ular;SNU;1,0;-1.019,103.9099;1-2
15.07.01.2015;Siau Dalam;SIA;1,1;-1.1087,103.9143;1-8
15.07.01.2002;Lambur;LMB;2,0;-1.0359,103.9383;1-16
15.07.01.2011;Lambur I;LM1;2,1;-1.1229,103.9671;1-10
15.07.01.2017;Kota Harapan;KTH;3,0;-1.0226,103.9786;1-8
15.07.01.2004;Simbur Naik;SMN;3,1;-1.0587,104.0098;1-14
15.07.01.2012;Lambur II;LM2;4,1;-1.1032,104.0168;1-14
15.07.01.2018;Kuala Simbur;KLS;4,0;-1.0201,104.0393;1-4
15.07.04;Rantau Rasau;RRU;3,1;-1.166,104.0875
15.07.04.2016;Tri Mulyo;TRM;0,0;-1.1583,104.0016;1-6
15.07.04.2014;Marga Mulya;MRM;0,2;-1.1945,104.0359;1-3
15.07.04.2007;Harapan Makmur;HRM;0,1;-1.1612,104.0462;1-9
15.07.04.1006;Bandar Jaya;BNJ;1,1;-1.1903,104.0694;1-13
15.07.04.2011;Sungai Dusun;SND;1,0;-1.1287,104.0701;1
15.07.04.2008;Bangun Karya;BNK;2,0;-1.1515,104.0949;1-7
15.07.04.2005;Rantau Rasau II;RS2;2,1;-1.1832,104.0997;1-8
15.07.04.2015;Pematang Mayan;PMM;3,1;-1.1988,104.1161;1-4
15.07.04.2009;Rantau Jaya;JAY;3,0;-1.1374,104.1257;1-9
15.07.04.2004;Rantau Rasau I;RS1;4,1;-1.1697,104.1362;1-8
15.07.04.2013;Karya Bakti;KRB;4,0;-1.1594,104.1698;1-5
15.07.11;Berbak;BBK;3,2;-1.2215,104.1519
15.07.11.2005;Rawasari;RWS;1,0;-1.2432,104.051;1-3
15.07.11.1001;Simpang;SMP;1,1;-1.2799,104.0691;1-7
15.07.11.2003;Rantau Makmur;RNM;2,0;-1.2361,104.1058;1-8
15.07.11.2006;Telaga Limo;TLL;2,1;-1.2365,104.1393;1-3
15.07.11.2004;Sungai Rambut;SNR;3,1;-1.244,104.1606;1-2
15.07.11.2002;Rantau Rasau;RNR;3,0;-1.1756,104.2336;1-9
15.07.02;Nipah Panjang;NPJ;4,1;-1.0869,104.1942
15.07.02.2005;Teluk Kijing;TLK;0,0;-1.0455,104.0718;1-4
15.07.02.2006;Sungai Raya;RAY;0,1;-1.0929,104.0776;1-5
15.07.02.2007;Pemusiran;PMS;1,0;-1.063,104.1068;1-4
15.07.02.2008;Sungai Tering;TRN;1,1;-1.112,104.1347;1-6
15.07.02.2010;Bunga Tanjung;BNT;2,0;-1.0676,104.143;1-5
15.07.02.1002;Nipah Panjang II;NP2;2,1;-1.0915,104.1743;1-27
15.07.02.2009;Sungai Jeruk;JRK;3,1;-1.114,104.2248;1-5
15.07.02.1001;Nipah Panjang I;NP1;3,0;-1.0772,104.2256;1-20
15.07.02.2004;Simpang Datuk;SMD;4,1;-1.1175,104.2923;1-4
15.07.02.2003;Simpang Jelita;SMJ;4,0;-1.0682,104.2977;1-2
15.07.05;Sadu;SDU;4,2;-1.3748,104.3117
15.07.05.2004;Sungai Itik;ITK;2,0;-1.0559,104.3607;1-6
15.07.05.1005;Sungai Lokan;LOK;1,0;-1.0874,104.3306;1-6
15.07.05.2003;Sungai Jambat;JBT;3,0;-1.1175,104.3713;1-9
15.07.05.2001;Sungai Sayang;SYG;3,1;-1.1868,104.3342;1-5
15.07.05.2008;Remau Baku Tuo;RBT;2,1;-1.2382,104.3053;1-3
15.07.05.2002;Air Hitam Laut;AHL;1,1;-1.3115,104.2979;1-6
15.07.05.2007;Sungai Cemara;CMR;1,2;-1.3966,104.278;1-2
15.07.05.2009;Labuhan Pering;LBP;2,2;-1.5221,104.3303;1-5
15.07.05.2006;Sungai Benuh;BNH;3,2;-1.6196,104.3927;1-2;C
`;

/** The default regency. */
export const tanjungJabungTimur = (): RegencyRoster => readFacts(FACTS);
