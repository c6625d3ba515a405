// Answers cases, a line each, from standard input: the sample of how to use the library from C#.
using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

static class Proev
{
    [DllImport("dfdg")] static extern IntPtr dfdg_tjek(byte[] json, UIntPtr n);
    [DllImport("dfdg")] static extern void dfdg_fri(IntPtr svar);

    static string Tjek(string sag)
    {
        var b = new UTF8Encoding(false).GetBytes(sag);
        var svar = dfdg_tjek(b, (UIntPtr)(uint)b.Length);
        try
        {
            var n = 0;
            while (Marshal.ReadByte(svar, n) != 0) n++;
            var ud = new byte[n];
            Marshal.Copy(svar, ud, 0, n);
            return Encoding.UTF8.GetString(ud);
        }
        finally { dfdg_fri(svar); }
    }

    static void Main()
    {
        var ind = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        using (var ud = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" })
            for (string sag; (sag = ind.ReadLine()) != null;) ud.WriteLine(Tjek(sag));
    }
}
